/** A recorded value that the model does not agree with. */
export interface Difference {
  where: string;
  recorded: string;
  model: string;
}

/** Counts comparisons, keeps every difference, and remembers what could not be compared. */
export class Tally {
  compared = 0;
  readonly differences: Difference[] = [];
  /** recorded fields that the replay does not know */
  readonly unknown = new Set<string>();

  /** Compares one recorded value with the model's; lists and structs element by element. */
  check(where: string, recorded: unknown, model: unknown): void {
    if (Array.isArray(recorded)) {
      this.checkList(where, recorded, model);
      return;
    }
    this.compared += 1;
    const [left, right] = [canonical(recorded), canonical(model)];
    if (left !== right) this.differences.push({ where, recorded: left, model: right });
  }

  private checkList(where: string, recorded: readonly unknown[], model: unknown): void {
    const list = Array.isArray(model) ? model : [];
    this.check(`${where} length`, recorded.length, Array.isArray(model) ? list.length : model);
    recorded.forEach((value, index) => {
      if (index < list.length) this.check(`${where}[${index}]`, value, list[index]);
    });
  }

  /** Notes a recorded field that nothing is compared with; free text and addresses' owners' words do not count. */
  skip(path: string, value: unknown): void {
    if (typeof value === "string" && !/^-?\d+$/.test(value)) return;
    this.unknown.add(path);
  }

  add(other: Tally): void {
    this.compared += other.compared;
    this.differences.push(...other.differences);
    for (const path of other.unknown) this.unknown.add(path);
  }
}

/** One spelling for integers, hex and the rest, whichever side they come from. */
function canonical(value: unknown): string {
  if (typeof value === "string") {
    if (/^\d+$/.test(value)) return BigInt(value).toString();
    return /^0x[0-9a-fA-F]*$/.test(value) ? value.toLowerCase() : value;
  }
  if (value === null || value === undefined) return "nothing";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
