import { printStranger, shortAddress } from "@/lib/format/text";

/** The letters of those compared, from left to right. */
export const LETTERS = ["A", "B", "C", "D", "E", "F"] as const;

/** The letter of a place, in the colour of its line in the charts. */
export function Letter({ place }: { place: number }) {
  return (
    <b className={`ltr c${place + 1}`} aria-hidden="true">
      {LETTERS[place]}
    </b>
  );
}

/** What an orchestrator is called on screen: its name, or the ends of its address. */
export function called({ name, address }: { name: string | null; address: string }): string {
  return name === null ? shortAddress(address) : printStranger(name, 40);
}
