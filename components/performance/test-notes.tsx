import { printWhole } from "@/lib/format/number";
import { printStranger } from "@/lib/format/text";
import { printDuration, printMoment } from "@/lib/format/time";
import type { PerformanceReport } from "@/lib/reports/performance-types";

/** Since when the results are known, over which window, of how many, and what is missing among them. */
export function TestNotes({ report, retry }: { report: PerformanceReport; retry: string }) {
  const { test, windowHours, tested, orchestrators, testedInactive, dropped, unasked } = report;
  const what = testWords(report);
  if (test.state === "absent") {
    return (
      <p className="note q">
        <b>{what} are not known.</b> No service that tests this is set up on this site.
      </p>
    );
  }
  if (test.state === "down") {
    return (
      <p className="note">
        <b>△ {what} are not known.</b> {test.failure?.text ?? "Their source gave no answer."} Stake and names
        are not concerned. <a href={retry}>Try again</a>
      </p>
    );
  }
  return (
    <>
      {test.state === "stale" && (
        <p className="note">
          <b>△ {what} are older than they should be.</b> {test.failure?.text} <a href={retry}>Try again</a>
        </p>
      )}
      <p className="lede">
        Tests of the {windowHours} hours before {test.readAt === null ? "they were read" : readWords(report)}.
        The service gives no moment of a single test. {printWhole(tested)} of{" "}
        {printWhole(orchestrators.length)} active orchestrators have a result; the others were not tested in
        these {windowHours} hours.
        {testedInactive > 0 && ` ${printWhole(testedInactive)} more are tested but not active.`}
        {dropped > 0 && ` ${printWhole(dropped)} results made no sense and are left out.`}
        {unasked > 0 && ` ${printWhole(unasked)} further pairs of pipeline and model are not asked for.`}
      </p>
    </>
  );
}

function testWords({ test: { kind, pipeline, model } }: PerformanceReport): string {
  if (kind === "transcoding") return "Transcoding scores";
  if (pipeline === null || model === null) return "AI scores";
  return `AI scores of ${printStranger(pipeline, 60)} with ${printStranger(model, 80)}`;
}

function readWords({ test, asOf }: PerformanceReport): string {
  const readAt = test.readAt ?? 0;
  const age = asOf.timestamp === null ? 0 : asOf.timestamp - readAt;
  return `${printMoment(readAt)}${age >= 60 ? `, ${printDuration(age)} ago` : ""}`;
}
