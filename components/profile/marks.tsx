import type { OrchestratorReport } from "@/lib/reports/types";
import { pack, unpack } from "../orchestrators/pack";
import { warningsOf } from "../orchestrators/warnings";

/** The warnings of the directory, which a profile says again under its name. */
export function Marks({ report }: { report: OrchestratorReport }) {
  const { orchestrator } = report;
  const { realisedByWindow } = orchestrator.yield;
  // a profile shows all three windows: the longest that is known stands for them
  const window = ([90, 30] as const).find((rounds) => realisedByWindow[rounds].nominal !== null) ?? 7;
  const warnings = warningsOf(unpack(pack(orchestrator, null, report.asOf.round)), window);
  if (warnings.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-2">
      {warnings.map(({ tone, text, title }) => (
        <span key={text} className={`mark ${tone}`} title={title}>
          {text}
        </span>
      ))}
    </p>
  );
}
