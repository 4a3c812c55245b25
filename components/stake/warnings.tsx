import { printEth, printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { claims, type StakeAction } from "@/lib/wallet/action";
import { foresee, type StakeWarning } from "@/lib/wallet/foresee";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { Standing } from "@/lib/wallet/standing";
import { Def } from "../ui/def";
import { nameOf } from "./orchestrator-field";

interface Props {
  action: StakeAction;
  standing: Standing;
  orchestrators: readonly ListedOrchestrator[];
}

/** What is no danger, and good to know. */
const QUIET: readonly StakeWarning["kind"][] = ["partial", "full"];

/** What a person should know before signing, beside what it concerns. */
export function Warnings({ action, standing, orchestrators }: Props) {
  const { warnings } = foresee(action, standing, orchestrators);
  const { pendingFees } = standing.account;
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning.kind} className={QUIET.includes(warning.kind) ? "note q" : "note"}>
          <Warning warning={warning} standing={standing} orchestrators={orchestrators} />
        </p>
      ))}
      {claims(action.kind) && action.kind !== "withdraw-fees" && pendingFees > 0n && (
        <p className="note q">
          <b title={`${printExact(pendingFees)} ETH`}>{printEth(pendingFees)} ETH of fees</b> are claimed by
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
          <b>
            ▲ You would <Def figure="moving-forfeit">forfeit</Def> about{" "}
            <span title={`${printExact(warning.wei)} LPT`}>{printToken(warning.wei)} LPT</span>.
          </b>{" "}
          {nameOf(warning.delegate, orchestrators)} has not called reward in round{" "}
          {printWhole(standing.round.number)} yet. Wait until it has.
        </>
      );
    case "outside":
      return <Outside warning={warning} orchestrators={orchestrators} />;
    case "delegate-leaves":
      return (
        <>
          <b>▲ {nameOf(warning.delegate, orchestrators)} leaves the active set with the end of this round.</b>{" "}
          Stake with it earns nothing from the next round on.
        </>
      );
    case "resigns":
      return (
        <>
          <b>
            ▲{" "}
            {warning.inPool
              ? "Your orchestrator leaves the active set with the end of this round."
              : "Your orchestrator is none any more."}
          </b>{" "}
          Without stake of your own it is not registered. Its delegators keep their stake with it, and earn
          nothing.
        </>
      );
    case "partial":
      return (
        <>
          <b title={`${printExact(warning.rest)} LPT`}>{printToken(warning.rest)} LPT stay delegated</b> and
          go on earning.
        </>
      );
    case "full":
      return (
        <>
          <b>Your delegation ends:</b> nothing stays delegated, and you vote with nothing.
          {warning.fees > 0n && ` ${printEth(warning.fees)} ETH of fees stay withdrawable.`}
        </>
      );
  }
}

/** One outside the next round's active set, and whether this very stake brings it in. */
function Outside(props: {
  warning: Extract<StakeWarning, { kind: "outside" }>;
  orchestrators: readonly ListedOrchestrator[];
}) {
  const { to, active, place } = props.warning;
  const name = nameOf(to, props.orchestrators);
  const joins = place !== null && place.kind !== "out";
  const rank = joins ? `, at rank ${printWhole(place.rank)} of ${printWhole(place.of)}` : "";
  if (place?.kind === "in") {
    return (
      <>
        <b>▲ {name} is not active in this round yet.</b> It is from the next round on{rank}, as your stake is.
      </>
    );
  }
  return (
    <>
      <b>
        ▲ {name} {active ? "leaves the active set with the end of this round." : "is not in the active set."}
      </b>{" "}
      {joins
        ? `With this stake it is in from the next round on${rank}, unless others overtake it before.`
        : "Stake with it earns nothing until it is."}
      {place?.kind === "joins" &&
        place.insteadOf !== null &&
        ` It takes the place of ${nameOf(place.insteadOf, props.orchestrators)}.`}
      {place?.kind === "out" && " This stake is not enough to bring it in."}
    </>
  );
}
