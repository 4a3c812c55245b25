/** Decimals that a title tries one after the other until both its figures can be told apart. */
const DIGITS = [1, 2];

/** A figure at the ends of a span, and how it is printed with so many decimals. */
interface Ends {
  name: string;
  values: readonly (number | null)[];
  print: (value: number, digits: number) => string;
  unit: string;
  /** "in a month", "since 18 Feb 2022" */
  span: string;
}

/** What a course shows, as its title: "Participation fell from 53.1 to 51.2 % in a month"; null where nothing is known. */
export function finding({ name, values, print, unit, span }: Ends): string | null {
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (known.length === 1) return `${name} was ${print(last, 1)} ${unit}`;
  for (const digits of DIGITS) {
    const [from, to] = [print(first, digits), print(last, digits)];
    if (from !== to) return `${name} ${last < first ? "fell" : "rose"} from ${from} to ${to} ${unit} ${span}`;
  }
  return `${name} ended where it began ${span}, at ${print(last, 1)} ${unit}`;
}
