import type { ReactNode } from "react";
import { printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import type { Compared, CompareReport } from "@/lib/reports/compare-types";
import { Def } from "../ui/def";
import { daysWords } from "./days";
import { called } from "./letters";
import { MovingFee } from "./moving-fee";

/** What leaving the present orchestrator costs, and how soon each of the others pays it back. */
export function Moving({ report }: { report: CompareReport }) {
  const { present, account, asOf, compared, stake } = report;
  if (present === null || account?.kind !== "read") return null;
  const others = compared.filter(({ row }) => row.address !== present.row.address);
  const never = others.filter((one) => !isWorth(one)).map(({ row }) => called(row));
  return (
    <section className="sec" id="moving">
      <div className="sh">
        <h2>Moving away from {called(present.row)}</h2>
      </div>
      {present.isOwn ? (
        <p className="lede">
          <b>This stake cannot be moved:</b> the account is an orchestrator, and what it holds in itself stays
          with it. It would have to be undelegated, wait until it can be withdrawn, and be delegated anew.
        </p>
      ) : (
        <ul className="lined">
          <li>{forfeitWords(report)}</li>
          <li>
            <b>There is no wait.</b> A move takes the whole stake
            {wholeWord(account.pendingStake, stake.amount)}, and it earns with the new orchestrator from round{" "}
            {printWhole((asOf.round ?? 0) + 1)} on.
          </li>
          <MovingFee others={others} prices={report.prices} />
          {others.filter(isWorth).map((one) => (
            <li key={one.row.address}>{paysWords(one, present.cost.forfeited)}</li>
          ))}
          {never.length > 0 && (
            <li>{listed(never)} would not give more than it earns now, so moving there never pays.</li>
          )}
        </ul>
      )}
    </section>
  );
}

/** Of an account that has more than is thought of: what is told here is of all of it. */
function wholeWord(pending: bigint, thought: bigint): ReactNode {
  if (pending <= thought) return null;
  return (
    <>
      , <span title={`${printExact(pending)} LPT`}>{printToken(pending)} LPT</span> and not only the{" "}
      {printToken(thought)} of the table; what it forfeits and when it pays is of all of it
    </>
  );
}

/** It gives more than the stake earns now, or what it gives is not known. */
function isWorth({ days, year }: Compared): boolean {
  return days !== null || year.lpt === null;
}

/** "a", "a and b", "a, b and c" */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function forfeitWords({ present, asOf, account }: CompareReport): ReactNode {
  const round = printWhole(asOf.round ?? 0);
  const name = present === null ? "" : called(present.row);
  if (present === null || account?.kind !== "read") return null;
  if (!present.row.active)
    return (
      <>
        <b>Nothing is forfeited:</b> {name} is not active, so the stake earns nothing there.
      </>
    );
  if (account.isRewardCalled)
    return (
      <>
        <b>Nothing is forfeited:</b> {name} has called reward in round {round} already.
      </>
    );
  if (present.cost.rounds === 0)
    return (
      <>
        <b>Nothing is forfeited:</b> the stake takes no part in the reward of round {round}.
      </>
    );
  return (
    <>
      <b>
        Moving now would <Def figure="moving-forfeit">forfeit</Def> about{" "}
        <span title={`${printExact(present.cost.forfeited)} LPT`}>
          {printToken(present.cost.forfeited)} LPT
        </span>
        , one round without earnings:
      </b>{" "}
      {name} has not called reward in round {round} yet. Waiting until it has costs nothing.
    </>
  );
}

function paysWords({ row, days, year, unknown, networkCost }: Compared, forfeited: bigint): ReactNode {
  const name = called(row);
  if (year.lpt === null)
    return unknown === "not-active"
      ? `${name} is not active: stake moved there earns nothing.`
      : unknown === "leaves-set"
        ? `${name} leaves the active set with the end of this round: stake moved there earns nothing unless it comes back.`
        : `What the stake would earn with ${name} is not known.`;
  if (days === null || days === 0) return `${name} would give more, and moving there forfeits nothing.`;
  return (
    <>
      {name} would give more: {costsWord(forfeited, networkCost?.kind === "known")}{" "}
      <Def figure="moving-days">earned back in {daysWords(days)}</Def>.
    </>
  );
}

/** What is earned back: all of it that is known. */
function costsWord(forfeited: bigint, isFeeKnown: boolean): string {
  if (!isFeeKnown) return "what is forfeited is";
  return forfeited === 0n
    ? "what the transaction costs is"
    : "what is forfeited and the transaction costs is";
}
