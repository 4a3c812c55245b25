import { withMinus } from "@/lib/format/number";
import { printStranger } from "@/lib/format/text";
import { DEFAULT_DIRECTORY, type DirectoryView, directoryHref } from "@/lib/links/directory";
import { unhidden, withoutFilter } from "@/lib/links/directory/choices";
import type { FilterKey } from "@/lib/links/directory/keys";
import type { Range } from "@/lib/links/directory/range";
import { rangesOf } from "./order";
import { filterWords } from "./sort-words";

/** One thing that hides rows: how it reads, and the view without it. */
export interface Hiding {
  words: string;
  without: DirectoryView;
}

/** Everything that narrows a view. */
export function hidingOf(view: DirectoryView): Hiding[] {
  const ranges = rangesOf(view).map(([key, range]) => ({
    words: rangeWords(key, range),
    without: { ...view, filters: withoutFilter(view.filters, key) },
  }));
  const search = { words: `“${printStranger(view.q)}”`, without: { ...view, q: DEFAULT_DIRECTORY.q } };
  return view.q === "" ? ranges : [search, ...ranges];
}

/** A range in words: "Reward cut at most 10 %". */
export function rangeWords(key: FilterKey, { min, max }: Range): string {
  const { name, unit } = filterWords(key);
  const end = unit === "" ? "" : ` ${unit}`;
  if (min !== null && min === max) return `${name} ${print(min)}${end}`;
  if (max === null) return `${name} ≥ ${print(min ?? 0)}${end}`;
  if (min === null) return `${name} ≤ ${print(max)}${end}`;
  return `${name} ${print(min)} to ${print(max)}${end}`;
}

const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

function print(value: number): string {
  return withMinus(NUMBER.format(value));
}

/** What is set, each with a link that drops it. */
export function FilterChips({ view }: { view: DirectoryView }) {
  const hiding = hidingOf(view);
  if (hiding.length === 0) return null;
  return (
    <ul className="set" aria-label="What narrows the list">
      {hiding.map(({ words, without }) => (
        <li key={words}>
          <a data-view="" className="chip" href={directoryHref(without)} aria-label={`Drop ${words}`}>
            {words} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {hiding.length > 1 && (
        <li>
          <a data-view="" href={directoryHref({ ...unhidden(view), show: view.show })}>
            Drop all
          </a>
        </li>
      )}
    </ul>
  );
}
