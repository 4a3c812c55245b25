import { printWhole } from "@/lib/format/number";
import type { StakeAction } from "@/lib/wallet/action";
import { foresee } from "@/lib/wallet/foresee";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { Standing } from "@/lib/wallet/standing";
import { Def } from "../ui/def";
import { type AfterRow, rowsOf } from "./after-rows";
import { ToldAfter } from "./told-after";
import type { TermsState } from "./use-terms";

interface Props {
  action: StakeAction;
  standing: Standing;
  /** null: they are being read */
  orchestrators: readonly ListedOrchestrator[] | null;
  terms: TermsState;
}

/** What an action changes, figure by figure, were it mined now. */
export function BeforeAfter({ action, standing, orchestrators, terms }: Props) {
  const seen = foresee(action, standing, orchestrators ?? []);
  const rows = rowsOf(seen, { standing, orchestrators, terms });
  return (
    <section className="sec" aria-labelledby="desk-after">
      <h2 id="desk-after">Before and after</h2>
      <table className="t after">
        <thead>
          <tr>
            <th className="l" scope="col">
              <span className="vh">Figure</span>
            </th>
            <th scope="col">Now</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.what} row={row} />
          ))}
        </tbody>
      </table>
      <ToldAfter action={action} seen={seen} standing={standing} terms={terms} />
      <p className="n2">As of block {printWhole(standing.block)}, read through your wallet.</p>
    </section>
  );
}

function Row({ row: { what, figure, unit, now, after, note, minus, exact } }: { row: AfterRow }) {
  return (
    <tr>
      <th className="l" scope="row">
        {figure === undefined ? what : <Def figure={figure}>{what}</Def>}
        <small>{unit}</small>
      </th>
      <td className={wrapOf(now)} title={exact?.now}>
        {now}
      </td>
      <td className={wrapOf(after)} title={exact?.after}>
        <b>{after}</b>
        {note !== undefined && <small>{note}</small>}
        {minus !== undefined && <small className="minus">{minus}</small>}
      </td>
    </tr>
  );
}

/** A shortened address would break at its dots. */
function wrapOf(cell: AfterRow["now"]): string | undefined {
  return typeof cell === "string" && cell.length < 14 ? "short" : undefined;
}
