import type { Address } from "../../units/address";
import { findAction } from "../dispatch";
import type { ProtocolParams } from "../types";
import { recordedAddresses } from "./addresses";
import { RecordingError, type Scenario } from "./recording";

const PLACEHOLDER_OWNER: Address = "0x000000000000000000000000000000000000bEEF";

/** LivepeerGovernor as it was initialised on the network, for what a recording does not tell. */
const GOVERNOR = {
  votingDelay: 1n,
  votingPeriod: 10n,
  proposalThreshold: 100n * 10n ** 18n,
  quorum: 333_300n,
  quota: 500_000n,
};
/** a tenth of the round, as on the network, 1e6 */
const ROUND_LOCK = 100_000n;

/** Contracts whose set… functions are the Controller owner's. */
const OWNED = ["BondingManager", "Minter", "RoundsManager", "TicketBroker"];
const OPEN_SETTERS = ["setRewardCaller"];

/** Whether the function is one of the protocol owner's. */
export function isOwnerCall(contract: string | undefined, fn: string | undefined): boolean {
  if (contract === undefined || fn === undefined || findAction(contract, fn) === undefined) return false;
  if (contract === "Controller") return true;
  return OWNED.includes(contract) && fn.startsWith("set") && !OPEN_SETTERS.includes(fn);
}

function ownerOf(scenario: Scenario): Address {
  const call = scenario.actions.find(
    (a) => a.status === "ok" && a.from !== undefined && isOwnerCall(a.contract, a.function),
  );
  return scenario.params.owner ?? call?.from ?? PLACEHOLDER_OWNER;
}

/** Voting delay and period in rounds, read off the first proposal. */
function recordedVotingTimes(scenario: Scenario): { votingDelay: bigint; votingPeriod: bigint } | null {
  for (const { round, events } of scenario.actions) {
    const created = events?.find(({ event }) => event === "ProposalCreated")?.args;
    if (created === undefined) continue;
    const start = BigInt(String(created.voteStart));
    return { votingDelay: start - round, votingPeriod: BigInt(String(created.voteEnd)) - start };
  }
  return null;
}

/** Parameters of a recorded deployment. @throws RecordingError when there is no action */
export function recordedParams(scenario: Scenario): ProtocolParams {
  const [first] = scenario.actions;
  if (first === undefined) throw new RecordingError(`${scenario.name}: no action is recorded`);
  const { minter, bonding, roundLength, l1CirculatingSupply, roundLockAmount } = scenario.params;
  if (roundLength === 0n) throw new RecordingError(`${scenario.name}: roundLength is 0`);
  const governor = { ...GOVERNOR, ...recordedVotingTimes(scenario), ...scenario.params.governor };
  return {
    minter: {
      inflationPpb: minter.inflation,
      inflationChangePpb: minter.inflationChange,
      targetBondingRatePpb: minter.targetBondingRate,
    },
    bonding: {
      unbondingPeriod: bonding.unbondingPeriod,
      numActiveTranscoders: bonding.numActive,
      treasuryRewardCutRateP27: bonding.treasuryCut,
      treasuryBalanceCeiling: bonding.ceiling,
    },
    rounds: {
      roundLength,
      roundLockAmountPpm: roundLockAmount ?? ROUND_LOCK,
      firstRound: first.round,
      firstRoundStartBlock: (first.round + 1n) * roundLength,
    },
    governor: {
      votingDelay: governor.votingDelay ?? GOVERNOR.votingDelay,
      votingPeriod: governor.votingPeriod ?? GOVERNOR.votingPeriod,
      proposalThreshold: governor.proposalThreshold ?? GOVERNOR.proposalThreshold,
      quorumPpm: governor.quorum ?? GOVERNOR.quorum,
      quotaPpm: governor.quota ?? GOVERNOR.quota,
    },
    l1CirculatingSupply,
    owner: ownerOf(scenario),
    addresses: recordedAddresses(scenario),
    mints: scenario.mints.filter(({ beforeRound }) => beforeRound === null || beforeRound === undefined),
  };
}
