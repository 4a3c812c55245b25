import { keccak256 } from "viem";
import { encodeCall, findAction } from "../dispatch";
import type { Call, Protocol, ProtocolEvent } from "../types";
import type { World } from "../world";
import type { ReplayClock } from "./clock";
import type { RecordedAction } from "./recording";
import type { Step } from "./step";

const GOVERNANCE_ONLY = [
  "relay",
  "setProposalThreshold",
  "setVotingDelay",
  "setVotingPeriod",
  "updateQuorumNumerator",
];

/** Where a replay's steps are carried out, with what a recording takes for granted. */
export class Stage {
  constructor(
    private readonly protocol: Protocol,
    private readonly world: World,
    private readonly clock: ReplayClock,
  ) {}

  /** Moves to the moment that an action tells of: the lock period it ran into, or the time of its queue. */
  awaitMoment(action: RecordedAction): void {
    if (action.error?.includes("current round is locked") === true) this.clock.toLockPeriod();
    const queued = action.events?.find(({ event }) => event === "ProposalQueued");
    const delay = this.protocol.read("Treasury", "getMinDelay", []) as bigint;
    if (queued !== undefined) this.clock.toTimestamp(BigInt(String(queued.args.eta)) - delay);
    if (action.function === "execute" && action.status === "ok" && delay > 0n) this.clock.pass(delay);
  }

  /** Carries a step out, or only tries it. @returns its events @throws Refusal */
  perform(step: Step, onlyTry: boolean): readonly ProtocolEvent[] {
    switch (step.kind) {
      case "ticket":
        return this.protocol.redeemTicket(step.ticket);
      case "mint":
        return this.protocol.mintLpt(step.to, step.amount);
      case "l1-supply":
        this.protocol.setL1CirculatingSupply(step.amount);
        return [];
      case "call":
        return this.call(this.byGovernance(step.call, onlyTry), onlyTry);
    }
  }

  private call(call: Call, onlyTry: boolean): readonly ProtocolEvent[] {
    const payable = findAction(call.contract, call.function)?.payable === true;
    if (payable && call.value !== undefined) this.protocol.fundEth(call.from, call.value);
    return onlyTry ? this.protocol.simulate(call).events : this.protocol.execute(call);
  }

  /**
   * A governor's setting that was changed without a proposal in sight, by nobody or by the Treasury, is taken as part of
   * an execution that the recording left out.
   */
  private byGovernance(call: Call, onlyTry: boolean): Call {
    const { Treasury } = this.protocol.params.addresses;
    const governed = call.contract === "LivepeerGovernor" && GOVERNANCE_ONLY.includes(call.function);
    const nobody = call.from === this.protocol.params.owner || call.from === Treasury;
    if (!governed || !nobody || onlyTry) return call;
    this.world.governor.announcedCalls.push(keccak256(encodeCall(call)));
    return { ...call, from: Treasury };
  }
}
