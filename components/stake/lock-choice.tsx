import { printEth, printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printDate } from "@/lib/format/time";
import { roundStartsAt } from "@/lib/wallet/foresee";
import type { Standing } from "@/lib/wallet/standing";

interface Props {
  standing: Standing;
  chosen: number | null;
  onChoose: (lock: number) => void;
  /** those that are not due can be chosen too: they can be put back to work */
  all?: boolean;
}

/** Undelegated stake, lock by lock. */
export function LockChoice({ standing, chosen, onChoose, all = false }: Props) {
  const { locks, unreadLocks } = standing.account;
  if (locks.length === 0 && unreadLocks === 0)
    return <p className="n2">Nothing is undelegated and waiting.</p>;
  return (
    <fieldset className="locks">
      <legend>Undelegated stake</legend>
      {locks.map(({ id, amount, withdrawRound }) => {
        const due = withdrawRound <= standing.round.number;
        return (
          <label key={id} className={chosen === id ? "on" : undefined}>
            <input
              type="radio"
              name="lock"
              checked={chosen === id}
              disabled={!(all || due)}
              onChange={() => onChoose(id)}
            />
            <span title={`${printExact(amount)} LPT`}>
              <b>{printToken(amount)} LPT</b>
              <small>{due ? "can be withdrawn now" : dueWords(standing, withdrawRound)}</small>
            </span>
          </label>
        );
      })}
      {unreadLocks > 0 && (
        <p className="n2">
          Only the newest 1,000 unbonding locks are read. Whether one of the {printWhole(unreadLocks)} older
          is still open is not known here.
        </p>
      )}
    </fieldset>
  );
}

/** Fees that were earned, as one more thing to withdraw. */
export function FeesChoice(props: { standing: Standing; chosen: boolean; onChoose: () => void }) {
  const { pendingFees, address } = props.standing.account;
  if (pendingFees === 0n) return <p className="n2">No fees were earned that could be withdrawn.</p>;
  return (
    <fieldset className="locks">
      <legend>Fees</legend>
      <label className={props.chosen ? "on" : undefined}>
        <input type="radio" name="fees" checked={props.chosen} onChange={props.onChoose} />
        <span title={`${printExact(pendingFees)} ETH`}>
          <b>{printEth(pendingFees)} ETH</b>
          <small>go to your own address {address}</small>
        </span>
      </label>
    </fieldset>
  );
}

/** From which round a lock can be withdrawn, and about when that is. */
export function dueWords(standing: Standing, round: number): string {
  const at = roundStartsAt(standing, round);
  return `from round ${printWhole(round)}, about ${printDate(at)} UTC`;
}
