import { printWhole } from "@/lib/format/number";
import type { DirectoryReport, OrchestratorRow } from "@/lib/reports/types";

/** Of whom not all warnings are known, so that no mark is not taken for nothing to be warned of; null where they are. */
export function WarningsNote({ report }: { report: DirectoryReport }) {
  const active = report.orchestrators.filter((row) => row.active);
  const cuts = active.filter((row) => row.cuts === null).length;
  const calls = active.filter(({ rewardCalls }) => rewardCalls === null).length;
  const unknown = active.filter(isUnknown).length;
  if (unknown === 0) return null;
  const what = [cuts > 0 && "of changed cuts", calls > 0 && "of missed calls"].filter(Boolean).join(" and ");
  const isAbsent = report.sources.subgraph.state === "absent";
  return (
    <p className={isAbsent ? "note q" : "note"}>
      <b>
        {!isAbsent && "△ "}Warnings {what} are not known of{" "}
        {unknown === active.length ? "any" : printWhole(unknown)} active{" "}
        {unknown === 1 || unknown === active.length ? "orchestrator" : "orchestrators"}.
      </b>{" "}
      No mark beside such a name does not mean that there is nothing to know, and presets that ask for no
      warning leave it out.
    </p>
  );
}

function isUnknown({ cuts, rewardCalls }: OrchestratorRow): boolean {
  return cuts === null || rewardCalls === null;
}
