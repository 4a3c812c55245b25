import type { Sentence } from "@/lib/reports/profile-sentences";
import type { ProfileReport } from "@/lib/reports/profile-types";
import { words } from "./sentences";

/** What is read as prose; the rest stands in the list beside it. */
const PROSE: readonly Sentence["kind"][] = [
  "not-active",
  "leaves",
  "keeps-all-rewards",
  "cut-raised",
  "unstable",
  "became",
  "not-known-yet",
  "own-fees",
  "no-fees",
];

/** Calls missed often are alarming, and stand at the top; a single one is weighed with the rest. */
function isProse(sentence: Sentence): boolean {
  return sentence.kind === "missed" ? sentence.often : PROSE.includes(sentence.kind);
}

/** What a delegator should know, in plain words made from the page's figures. */
export function Summary({ report }: { report: ProfileReport }) {
  const now = report.asOf.timestamp;
  return (
    <div className="words">
      {report.summary.filter(isProse).map((sentence) => (
        <p key={keyOf(sentence)}>{words(sentence, now)}</p>
      ))}
    </div>
  );
}

/** What to weigh before delegating: what the cuts did and could do, what was missed, how one gets out. */
export function BeforeYouDelegate({ report }: { report: ProfileReport }) {
  const now = report.asOf.timestamp;
  const listed = report.summary.filter((sentence) => !isProse(sentence));
  return (
    <section className="sec">
      <h2>Before you delegate</h2>
      <ul className="lined">
        {listed.map((sentence) => (
          <li key={keyOf(sentence)}>{words(sentence, now)}</li>
        ))}
      </ul>
    </section>
  );
}

/** A raise of one cut and a later one of the other are two sentences of a kind. */
function keyOf(sentence: Sentence): string {
  return sentence.kind === "cut-raised" ? `${sentence.kind} ${sentence.cuts[0]?.cut}` : sentence.kind;
}
