import { type CompareView, compareHref, compareParams } from "@/lib/links/compare";
import { DEFAULT_PROFILE, profileHref } from "@/lib/links/profile";
import type { Compared } from "@/lib/reports/compare-types";
import { KeptFields } from "../ui/kept-fields";
import { called } from "./letters";

/** Tries a reward cut and a fee share on all of them; the row of the table says what is left. */
export function TryCut({ compared, view }: { compared: readonly Compared[]; view: CompareView }) {
  const isTried = view.cut !== "" || view.share !== "";
  return (
    <section className="sec" id="what-a-cut-does">
      <div className="sh">
        <h2>What a cut would do to each</h2>
      </div>
      <p className="lede">
        An orchestrator can change its cuts in any round except its last tenth, without notice. Tried on all
        of them, a cut shows which yield rests on it: the row is in the table above.
      </p>
      <form action="/compare" method="get" className="ctl trial">
        <KeptFields params={compareParams({ ...view, cut: "", share: "" })} />
        <label htmlFor="try-cut">Reward cut</label>
        <span className="fld">
          <input
            id="try-cut"
            name="cut"
            inputMode="decimal"
            autoComplete="off"
            maxLength={8}
            size={5}
            placeholder="as it is"
            defaultValue={view.cut}
          />
          %
        </span>
        <label htmlFor="try-share">Fee share to delegators</label>
        <span className="fld">
          <input
            id="try-share"
            name="share"
            inputMode="decimal"
            autoComplete="off"
            maxLength={8}
            size={5}
            placeholder="as it is"
            defaultValue={view.share}
          />
          %
        </span>
        <button type="submit" className="btn sm">
          Try
        </button>
        {isTried && <a href={compareHref({ ...view, cut: "", share: "" })}>Drop the trial</a>}
      </form>
      <p className="n2 inlinks">
        What it would do to the orchestrator’s own income, and how delegators reacted to such changes:{" "}
        {compared.map(({ row }, place) => (
          <span key={row.address}>
            {place > 0 && ", "}
            <a href={scenarioHref(row.address, view)}>{called(row)}</a>
          </span>
        ))}
        .
      </p>
    </section>
  );
}

/** The same trial on an orchestrator's own page. */
function scenarioHref(address: string, { cut, share }: CompareView): string {
  return `${profileHref(address, { ...DEFAULT_PROFILE, cut, share })}#what-a-cut-does`;
}
