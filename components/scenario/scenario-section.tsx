import { type ProfileView, profileHref, profileParams } from "@/lib/links/profile";
import { AS_TODAY } from "@/lib/links/scenario";
import type { ProfileReport } from "@/lib/reports/profile-types";
import { ScenarioParts } from "./scenario-parts";
import type { Trial } from "./trial";

/** What a change of cuts, stake or fees would do to delegators and to the orchestrator, beside today; each try is a link. */
export function ScenarioSection({ report, view }: { report: ProfileReport; view: ProfileView }) {
  return (
    <section className="sec" id="what-a-cut-does">
      <div className="sh">
        <h2>What a cut does</h2>
        <p>forecast of the next 365 days, nobody else moves</p>
      </div>
      <ScenarioParts
        scenario={report.scenario}
        trial={trialOf(report, view)}
        retry={profileHref(report.orchestrator.address, view)}
      />
    </section>
  );
}

function trialOf({ orchestrator, medians }: ProfileReport, view: ProfileView): Trial {
  const { cut, share, stake, fees } = view;
  const today = { ...view, ...AS_TODAY };
  const { address } = orchestrator;
  return {
    orchestrator,
    medians,
    tried: { cut, share, stake, fees },
    names: { cut: "cut", share: "share", stake: "stake", fees: "fees" },
    action: `${profileHref(address, today).split("?")[0]}#what-a-cut-does`,
    kept: profileParams(today),
    href: (tried) => `${profileHref(address, { ...view, ...tried })}#what-a-cut-does`,
  };
}
