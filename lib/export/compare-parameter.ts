import { type CompareView, readCompareView } from "../links/compare";
import type { Parameter } from "./parameters";

/** Parameters of the link that this answer has a use for. */
const KNOWN = ["o", "account", "amount", "window", "fees", "cut", "share", "who", "stake", "fees90"];

/** What to compare, read as the page's link is; but what makes no sense is refused here, and unknown names are not read. */
export function compareParameter(query: URLSearchParams): Parameter<CompareView> {
  const known = new URLSearchParams(Array.from(query).filter(([name]) => KNOWN.includes(name)));
  const { view, ignored } = readCompareView(known);
  const [first] = ignored;
  if (first !== undefined) return { ok: false, detail: `${first.name} cannot be read${saidWhy(first.why)}.` };
  if (view.chosen.length === 0)
    return { ok: false, detail: "o names the orchestrators to compare: addresses with commas between." };
  return { ok: true, value: view };
}

function saidWhy(why: string | undefined): string {
  return why === undefined ? "" : `: ${why}`;
}
