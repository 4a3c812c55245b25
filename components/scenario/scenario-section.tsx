import { type ProfileView, profileHref } from "@/lib/links/profile";
import type { ProfileReport } from "@/lib/reports/profile-types";
import { CostSpread } from "./cost-spread";
import { ReactionTable } from "./reaction-table";
import { ScenarioForm } from "./scenario-form";
import { ScenarioTable } from "./scenario-table";
import { breakEvenWords } from "./words";

/** What a change of cuts, stake or fees would do to delegators and to the orchestrator, beside today; each try is a link. */
export function ScenarioSection({ report, view }: { report: ProfileReport; view: ProfileView }) {
  const { scenario, orchestrator } = report;
  return (
    <section className="sec" id="what-a-cut-does">
      <div className="sh">
        <h2>What a cut does</h2>
        <p>forecast of the next 365 days, nobody else moves</p>
      </div>
      {scenario === null ? (
        <p className="n2">It is not active, so no cut of it does anything.</p>
      ) : (
        <>
          <ScenarioForm report={report} view={view} />
          <ScenarioTable scenario={scenario} />
          {scenario.tried !== null && <p className="lede even">{breakEvenWords(scenario)}</p>}
          <div className="cols even">
            <ReactionTable scenario={scenario} retry={profileHref(orchestrator.address, view)} />
            <CostSpread scenario={scenario} />
          </div>
        </>
      )}
    </section>
  );
}
