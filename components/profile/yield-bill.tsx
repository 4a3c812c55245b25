import { type ProfileView, profileHref } from "@/lib/links/profile";
import type { ProfileReport } from "@/lib/reports/profile-types";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";
import { type BillRow, billRows } from "./bill-rows";
import { Choices } from "./choices";

const WINDOWS = [7, 30, 90] as const;

/** The realised yield as a bill: what issuance gave, who took what, what fees added, and what is left after dilution. */
export function YieldBillSection({ report, view }: { report: ProfileReport; view: ProfileView }) {
  const { orchestrator, bill } = report;
  const href = (window: ProfileView["window"]) =>
    `${profileHref(orchestrator.address, { ...view, window })}#bill`;
  return (
    <section className="sec" id="bill">
      <div className="sh">
        <h2>Where the yield comes from</h2>
        <Choices
          label="Rounds of the bill"
          options={WINDOWS.map((value) => ({ value, text: `${value} rounds` }))}
          chosen={view.window}
          href={href}
        />
      </div>
      {bill.bill === null ? (
        <p>
          {bill.reason === null ? (
            "The rounds that the subgraph gives do not add up to the growth that the contracts give, so the parts of this yield are not shown."
          ) : (
            <>
              The bill of the last {view.window} rounds: <Unknown reason={bill.reason} />
            </>
          )}
        </p>
      ) : (
        <>
          <Bill rows={billRows(bill.bill, orchestrator)} window={view.window} />
          <p className="count">
            Each line is the difference of two rounded sums, so that the bill adds up as printed. What is
            taken is taken in this order.
          </p>
        </>
      )}
    </section>
  );
}

function Bill({ rows, window }: { rows: readonly BillRow[]; window: number }) {
  const low = Math.min(0, ...rows.map(({ from }) => from));
  const high = Math.max(...rows.map(({ to }) => to), low + 1e-9);
  const place = (value: number) => ((value - low) / (high - low)) * 100;
  return (
    <table className="t bill">
      <caption className="vh">From issuance to the real yield</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            Over the last {window} rounds, annualised
          </th>
          <th scope="col" className="wfh">
            <span className="vh">Picture</span>
          </th>
          <th scope="col">% a year</th>
          <th scope="col">
            on 1,000 LPT<small>LPT a year</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, figure, text, note, percent, lpt, tone, from, to }) => (
          <tr key={key} className={tone === "sum" ? "sum" : undefined}>
            <th scope="row" className="l">
              <Def figure={figure}>{text}</Def> <span className="bd">{note}</span>
            </th>
            <td className="wf">
              {to > from && (
                <i
                  className={tone}
                  style={{
                    left: `${place(from).toFixed(2)}%`,
                    width: `${(place(to) - place(from)).toFixed(2)}%`,
                  }}
                />
              )}
            </td>
            <td>{percent}</td>
            <td>{lpt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
