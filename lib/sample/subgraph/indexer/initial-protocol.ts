import type { ProtocolParams } from "../../../protocol/types";
import { ProtocolRow } from "../rows/network-rows";

/** What the mapping seeds the count of delegators with: what the subgraph of L1 had counted in the end. */
const DELEGATORS_ON_L1 = 3520;

/** On Arbitrum the contracts' first ParameterUpdates told all this; the model starts with its parameters set. */
export function initialProtocol({ minter, bonding, rounds }: ProtocolParams): ProtocolRow {
  const row = new ProtocolRow("0");
  row.inflation = minter.inflationPpb;
  row.inflationChange = minter.inflationChangePpb;
  row.targetBondingRate = minter.targetBondingRatePpb;
  row.numActiveTranscoders = bonding.numActiveTranscoders;
  row.unbondingPeriod = bonding.unbondingPeriod;
  row.roundLength = rounds.roundLength;
  row.roundLockAmount = rounds.roundLockAmountPpm;
  row.lockPeriod = (rounds.roundLength * rounds.roundLockAmountPpm) / 1_000_000n;
  row.lastRoundLengthUpdateRound = Number(rounds.firstRound);
  row.lastRoundLengthUpdateStartBlock = rounds.firstRoundStartBlock;
  row.currentRound = Number(rounds.firstRound);
  row.delegatorsCount = DELEGATORS_ON_L1;
  return row;
}
