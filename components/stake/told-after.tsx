import { printToken } from "@/lib/format/amount";
import { printFixed, printWhole } from "@/lib/format/number";
import type { StakeAction } from "@/lib/wallet/action";
import type { Foreseen } from "@/lib/wallet/foresee";
import type { Standing } from "@/lib/wallet/standing";
import { dueWords } from "./lock-choice";
import { SaleWords } from "./sale-words";
import type { TermsState } from "./use-terms";

interface Props {
  action: StakeAction;
  seen: Foreseen;
  standing: Standing;
  terms: TermsState;
}

/** What the figures alone do not say: the way out, and what it would bring. */
export function ToldAfter({ action, seen, standing, terms }: Props) {
  const sold = soldBy(action, standing);
  return (
    <div className="told-after">
      {seen.lock !== null && (
        <>
          <h3>Until it can be withdrawn</h3>
          <p>
            {printToken(seen.lock.amount)} LPT earn nothing, and can be withdrawn{" "}
            {dueWords(standing, seen.lock.withdrawRound)}:{" "}
            <b>
              {printWhole(standing.unbondingPeriod)} rounds
              {daysWords(standing.unbondingPeriod, terms)}
            </b>
            . That takes a second transaction, here under Withdraw. Until then they can be put back to work.
          </p>
        </>
      )}
      {action.kind === "move" && (
        <>
          <h3>What a move does not change</h3>
          <p>
            No slashing today. LPT and fees stay in the protocol’s contracts; an orchestrator can never
            withdraw them. It can change its cut in any round without asking you.
          </p>
        </>
      )}
      {sold > 0n && <SaleWords amount={sold} later={action.kind === "undelegate"} terms={terms} />}
    </div>
  );
}

/** LPT (wei) that comes free by an action, now or later. */
function soldBy(action: StakeAction, { account }: Standing): bigint {
  if (action.kind === "undelegate") return action.amount;
  if (action.kind !== "withdraw") return 0n;
  return account.locks.find(({ id }) => id === action.lock)?.amount ?? 0n;
}

function daysWords(rounds: number, terms: TermsState): string {
  if (terms === null || terms === "failed") return "";
  return `, about ${printFixed((rounds * 365) / terms.roundsPerYear, 1)} days`;
}
