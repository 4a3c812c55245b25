import type { ProfileReport, Sentence } from "@/lib/reports/profile-types";
import { words } from "./sentences";

/** What is read as prose; the rest stands in the list beside it. */
const PROSE: readonly Sentence["kind"][] = [
  "not-active",
  "leaves",
  "became",
  "not-known-yet",
  "keeps-all-rewards",
  "no-fees",
];

/** What a delegator should know, in plain words made from the page's figures. */
export function Summary({ report }: { report: ProfileReport }) {
  const now = report.asOf.timestamp;
  const prose = report.summary.filter(({ kind }) => PROSE.includes(kind));
  return (
    <div className="words">
      {prose.map((sentence) => (
        <p key={sentence.kind}>{words(sentence, now)}</p>
      ))}
    </div>
  );
}

/** What to weigh before delegating: what the cuts did and could do, what was missed, how one gets out. */
export function BeforeYouDelegate({ report }: { report: ProfileReport }) {
  const now = report.asOf.timestamp;
  const listed = report.summary.filter(({ kind }) => !PROSE.includes(kind));
  return (
    <section className="sec">
      <h2>Before you delegate</h2>
      <ul className="lined">
        {listed.map((sentence) => (
          <li key={sentence.kind}>{words(sentence, now)}</li>
        ))}
      </ul>
    </section>
  );
}
