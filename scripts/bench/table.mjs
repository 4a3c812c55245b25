/**
 * @typedef {{ what: string, value: number, unit: string, atMost?: number, atLeast?: number }} Figure
 */

/**
 * Prints figures with the budget beside each, and says of each whether it holds.
 * @param {Figure[]} figures
 */
export function printTable(figures) {
  const width = Math.max(...figures.map(({ what }) => what.length));
  for (const { what, value, unit, atMost, atLeast } of figures) {
    const budget =
      atMost !== undefined ? `at most ${atMost}` : atLeast !== undefined ? `at least ${atLeast}` : "";
    const holds = (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
    const word = budget === "" ? "" : holds ? "holds" : "MISSED";
    console.log(
      `${what.padEnd(width)}  ${print(value).padStart(9)} ${unit.padEnd(6)} ${budget.padEnd(14)} ${word}`,
    );
  }
}

/** @param {number} value */
const print = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 100 ? 1 : 0));
