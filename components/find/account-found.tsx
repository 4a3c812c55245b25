import { printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printStranger, shortAddress } from "@/lib/format/text";
import { activityHref, DEFAULT_ACTIVITY } from "@/lib/links/activity";
import { findHref } from "@/lib/links/find";
import { orchestratorHref } from "@/lib/links/pages";
import type { FoundAccount } from "@/lib/reports/find";
import type { DelegatorReport } from "@/lib/reports/types";
import { Seal } from "../ui/seal";

interface Props {
  position: DelegatorReport;
  /** it is known never to have been an orchestrator; false: nobody asked */
  isNeverOrchestrator?: boolean;
}

/** An account in words: with whom it stakes and what, or that it never did. */
export function AccountFound({ position, isNeverOrchestrator = false }: Props) {
  const { address, name, delegate, status } = position;
  const never = isNeverOrchestrator ? " It never was an orchestrator." : "";
  return (
    <section className="sec">
      <h2 className="who">
        <Seal address={address} />
        <span>{name === null ? "An account" : printStranger(name, 60)}</span>
      </h2>
      <p className="mono">{address}</p>
      <ul className="lined inlinks">
        {delegate === address ? (
          <li>
            It is an orchestrator: <a href={orchestratorHref(address)}>its cuts, stake and calls</a>.
          </li>
        ) : delegate === null && position.unbondingLocks.length === 0 ? (
          <li>It never staked, or has withdrawn all of it.{never}</li>
        ) : (
          <li>It is a delegator.{never}</li>
        )}
        {delegate !== null && <Stake position={position} delegate={delegate} />}
        {status === "pending" && <li>Its stake earns from round {printWhole(position.startRound)} on.</li>}
        {position.unbondingLocks.map(({ id, amount, withdrawRound, withdrawable }) => (
          <li key={id}>
            {printToken(amount)} LPT is undelegated,{" "}
            {withdrawable
              ? "and can be withdrawn."
              : `and can be withdrawn from round ${printWhole(withdrawRound)}.`}
          </li>
        ))}
        <li>
          <a href={activityHref({ ...DEFAULT_ACTIVITY, span: "all", of: address })}>
            What the network’s events tell of it
          </a>
        </li>
      </ul>
    </section>
  );
}

function Stake({ position, delegate }: { position: DelegatorReport; delegate: string }) {
  const { pendingStake, pendingFees, delegateName, lastClaimRound } = position;
  return (
    <li>
      <b>{printToken(pendingStake)} LPT</b> {pendingStake === 0n ? "is left with" : "is delegated to"}{" "}
      {delegate === position.address && "itself, "}
      <a href={orchestratorHref(delegate)} title={delegate}>
        {delegateName === null ? shortAddress(delegate) : printStranger(delegateName, 60)}
      </a>
      {`, rewards since its last claim in round ${printWhole(lastClaimRound)} included`}
      {pendingFees > 0n && `; ${printToken(pendingFees)} ETH of fees wait to be withdrawn`}.
    </li>
  );
}

/** An address whose account the chain did not tell about. */
export function UnreadableAccount({ account }: { account: Extract<FoundAccount, { kind: "unreadable" }> }) {
  const { address, failures } = account;
  return (
    <p className="note">
      <b>△ What this address is could not be read.</b> {failures.map(({ text }) => text).join(" ")}{" "}
      <a href={findHref(address)}>Try again</a>
    </p>
  );
}
