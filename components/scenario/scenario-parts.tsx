import type { ScenarioReport } from "@/lib/reports/scenario-types";
import { CostSpread } from "./cost-spread";
import { ReactionTable } from "./reaction-table";
import { ScenarioForm } from "./scenario-form";
import { ScenarioTable } from "./scenario-table";
import type { Trial } from "./trial";
import { breakEvenWords } from "./words";

/** A scenario's form, its figures beside today's, and how delegators and costs answer to such changes. */
export function ScenarioParts(props: {
  /** null: it is not active */
  scenario: ScenarioReport | null;
  trial: Trial;
  /** the page as it is, to ask for it again */
  retry: string;
}) {
  const { scenario, trial, retry } = props;
  if (scenario === null) return <p className="n2">It is not active, so no cut of it does anything.</p>;
  return (
    <>
      <ScenarioForm trial={trial} />
      <ScenarioTable scenario={scenario} />
      {scenario.tried !== null && <p className="lede even">{breakEvenWords(scenario)}</p>}
      <div className="cols even">
        <ReactionTable scenario={scenario} retry={retry} />
        <CostSpread scenario={scenario} />
      </div>
    </>
  );
}
