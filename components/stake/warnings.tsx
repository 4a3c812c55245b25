import { printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { claims, type StakeAction } from "@/lib/wallet/action";
import { foresee, type StakeWarning } from "@/lib/wallet/foresee";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { Standing } from "@/lib/wallet/standing";
import { nameOf } from "./orchestrator-field";

interface Props {
  action: StakeAction;
  standing: Standing;
  orchestrators: readonly ListedOrchestrator[];
}

/** What a person should know before signing, beside what it concerns. */
export function Warnings({ action, standing, orchestrators }: Props) {
  const { warnings } = foresee(action, standing);
  const { pendingFees } = standing.account;
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning.kind} className={warning.kind === "partial" ? "note q" : "note"}>
          <Warning warning={warning} standing={standing} orchestrators={orchestrators} />
        </p>
      ))}
      {claims(action.kind) && action.kind !== "withdraw-fees" && pendingFees > 0n && (
        <p className="note q">
          <b title={`${printExact(pendingFees)} ETH`}>{printToken(pendingFees)} ETH of fees</b> are claimed by
          this transaction. They stay yours, to be withdrawn whenever you like.
        </p>
      )}
    </>
  );
}

function Warning(props: {
  warning: StakeWarning;
  standing: Standing;
  orchestrators: readonly ListedOrchestrator[];
}) {
  const { warning, standing, orchestrators } = props;
  switch (warning.kind) {
    case "forfeits":
      return (
        <>
          <b>▲ You would forfeit about {printToken(warning.wei)} LPT.</b>{" "}
          {nameOf(warning.delegate, orchestrators)} has not called reward in round{" "}
          {printWhole(standing.round.number)} yet. Wait until it has.
        </>
      );
    case "inactive":
      return (
        <>
          <b>▲ {nameOf(warning.to, orchestrators)} is not in the active set.</b> Stake with it earns nothing
          until it is.
        </>
      );
    case "leaves-pool":
      return (
        <>
          <b>▲ Your orchestrator leaves the active set with the end of this round.</b> Its delegators keep
          their stake with it, and earn nothing.
        </>
      );
    case "partial":
      return (
        <>
          <b title={`${printExact(warning.rest)} LPT`}>{printToken(warning.rest)} LPT stay delegated</b> and
          go on earning.
        </>
      );
  }
}
