import { type CompareView, compareHref, compareParams } from "@/lib/links/compare";
import type { ComparedAccount } from "@/lib/reports/compare-types";
import { ZERO_ADDRESS } from "@/lib/units/address";
import { WINDOWS } from "@/lib/yield/realised";
import { Choices } from "../profile/choices";
import { KeptFields } from "../ui/kept-fields";
import { OwnAccount } from "./own-account";

/** What the comparison is made with: a stake, an account, the rounds of the yields, and whether fees count. */
export function CompareControls(props: { view: CompareView; account: ComparedAccount | null }) {
  const { view, account } = props;
  return (
    <div className="filters cmp-controls">
      <form action="/compare" method="get" className="ctl">
        <KeptFields params={compareParams({ ...view, amount: "" })} />
        <label htmlFor="stake-amount">My stake</label>
        <span className="fld">
          <input
            id="stake-amount"
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
            size={10}
            placeholder="1,000"
            defaultValue={view.amount}
          />
          LPT
        </span>
        <button type="submit" className="btn sm">
          Use it
        </button>
      </form>
      <form action="/compare" method="get" className="ctl">
        <KeptFields params={compareParams({ ...view, account: "" })} />
        <label htmlFor="stake-account">My account</label>
        <span className="fld">
          <input
            id="stake-account"
            name="account"
            autoComplete="off"
            spellCheck={false}
            maxLength={255}
            size={14}
            placeholder="0x… or a name"
            defaultValue={view.account}
          />
        </span>
        <button type="submit" className="btn sm">
          Look
        </button>
        <OwnAccount
          shown={account?.kind === "read" ? account.address : null}
          template={compareHref({ ...view, account: ZERO_ADDRESS })}
          standIn={ZERO_ADDRESS}
        />
      </form>
      <div className="ctl">
        <span>Yield over</span>
        <Choices
          label="Rounds of the yields"
          options={WINDOWS.map((value) => ({ value, text: value === 90 ? "90 rounds" : String(value) }))}
          chosen={view.window}
          href={(window) => compareHref({ ...view, window })}
        />
      </div>
      <div className="ctl">
        <span>Fees</span>
        <Choices
          label="Fees in the yields"
          options={[
            { value: "counted", text: "counted" },
            { value: "out", text: "left out" },
          ]}
          chosen={view.fees}
          href={(fees) => compareHref({ ...view, fees: fees === "out" ? "out" : "counted" })}
        />
      </div>
    </div>
  );
}
