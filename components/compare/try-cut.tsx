import {
  type CompareView,
  compareHref,
  compareParams,
  scenarioOfCompare,
  withScenario,
} from "@/lib/links/compare";
import { AS_TODAY } from "@/lib/links/scenario";
import type { Compared, ComparedScenario, CompareReport } from "@/lib/reports/compare-types";
import type { Address } from "@/lib/units/address";
import { Choices } from "../profile/choices";
import { ScenarioParts } from "../scenario/scenario-parts";
import type { Trial } from "../scenario/trial";
import { called, LETTERS } from "./letters";

const ANCHOR = "#what-a-cut-does";

/** What other cuts, stake and fees would do: cuts to delegators of all of them in the table above, all of it to one of them here. */
export function TryCut({ report, view }: { report: CompareReport; view: CompareView }) {
  const { scenario, compared } = report;
  if (scenario === null) return null;
  const { address } = scenario.row;
  return (
    <section className="sec" id="what-a-cut-does">
      <div className="sh">
        <h2>What a cut does to {called(scenario.row)}</h2>
        {compared.length > 1 && <Who compared={compared} chosen={address} view={view} />}
      </div>
      <p className="lede">
        An orchestrator can change its cuts in any round except its last tenth, without notice. Cuts typed
        here are tried on all of those compared, in a row of the table above; stake and fees on this one
        alone.
        {view.fees === "out" && " Fees are counted here."}
      </p>
      <ScenarioParts
        scenario={scenario.report}
        trial={trialOf(scenario, report, view)}
        retry={`${compareHref(view)}${ANCHOR}`}
      />
    </section>
  );
}

function Who(props: { compared: readonly Compared[]; chosen: Address; view: CompareView }) {
  const { compared, chosen, view } = props;
  const cuts = { ...AS_TODAY, cut: view.cut, share: view.share };
  return (
    <Choices
      label="Whose cut"
      options={compared.map(({ row }, place) => ({ value: row.address, text: LETTERS[place] ?? "" }))}
      chosen={chosen}
      href={(who) => `${compareHref(withScenario(view, who, cuts))}${ANCHOR}`}
    />
  );
}

function trialOf({ row }: ComparedScenario, { medians }: CompareReport, view: CompareView): Trial {
  const { address } = row;
  return {
    orchestrator: row,
    medians,
    tried: scenarioOfCompare(view),
    names: { cut: "cut", share: "share", stake: "stake", fees: "fees90" },
    action: `/compare${ANCHOR}`,
    kept: compareParams(withScenario(view, address, AS_TODAY)),
    href: (tried) => `${compareHref(withScenario(view, address, tried))}${ANCHOR}`,
  };
}
