import { printWhole } from "@/lib/format/number";
import { type CompareView, compareHref, MOST_COMPARED } from "@/lib/links/compare";
import { DEFAULT_DIRECTORY, directoryHref } from "@/lib/links/directory";
import type { CompareReport } from "@/lib/reports/compare-types";
import type { OrchestratorRow } from "@/lib/reports/types";

/** How to choose whom to compare, where fewer than two are chosen, with two sets to begin with. */
export function Choose({ report, view }: { report: CompareReport; view: CompareView }) {
  const active = report.orchestrators.filter((row) => row.active);
  const real = (row: OrchestratorRow) => row.yield.realisedByWindow[view.window].real;
  const byYield = active.filter((row) => real(row) !== null).sort((a, b) => (real(b) ?? 0) - (real(a) ?? 0));
  const link = (rows: readonly OrchestratorRow[]) =>
    compareHref({
      ...view,
      chosen: [...new Set([...view.chosen, ...rows.map(({ address }) => address)])].slice(0, 3),
    });
  return (
    <section className="sec" id="choose">
      <h2>{report.compared.length === 1 ? "One more is needed" : "Choose two to six orchestrators"}</h2>
      <ol className="lined inlinks">
        <li>
          <a
            href={directoryHref({
              ...DEFAULT_DIRECTORY,
              ticked: view.chosen.map((one) => one.toLowerCase()),
              account: view.account,
            })}
          >
            Tick them in the directory
          </a>
          , up to {MOST_COMPARED}, and press Compare at the foot of the window.
        </li>
        <li>Or find one by its name or address in the field above, and press Compare on its profile.</li>
        {active.length > 1 && (
          <li>
            Or begin with <a href={link(active.slice(0, 3))}>the three largest by stake</a>
            {byYield.length > 2 && (
              <>
                {" "}
                or{" "}
                <a href={link(byYield.slice(0, 3))}>
                  the three with the highest real yield over {printWhole(view.window)} rounds
                </a>
              </>
            )}
            .
          </li>
        )}
      </ol>
    </section>
  );
}
