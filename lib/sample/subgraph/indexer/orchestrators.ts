import { ZERO_ADDRESS } from "../../../units/address";
import type { SampleLog } from "../../ledger";
import { account, integer, text } from "../log-args";
import type { TranscoderRow } from "../rows/stake-rows";
import type { Records } from "./records";

/** The mapping's MAXIMUM_VALUE_UINT256, which is half of what the contract means by "not deactivated". */
export const NEVER = 2n ** 255n - 1n;

/** Rewards, cuts, activation, service addresses. `pool` is the contracts' sorted pool, kept from the activation events. */
export function orchestratorHandlers(records: Records, pool: Set<TranscoderRow>) {
  const { store } = records;

  function reward(log: SampleLog): void {
    const amount = integer(log, "amount");
    const transcoder = records.transcoder(account(log, "transcoder"));
    const round = records.round();
    const row = records.poolOf(transcoder, round);
    records.delegator(transcoder.id).delegatedAmount += amount;
    transcoder.totalStake += amount;
    transcoder.lastRewardRound = round.number;
    if (row === null) return;
    store.versions.touch(row).rewardTokens = amount;
    row.feeShare = transcoder.feeShare;
    row.rewardCut = transcoder.rewardCut;
  }

  function updated(log: SampleLog): void {
    const transcoder = records.transcoder(account(log, "transcoder"));
    transcoder.rewardCut = integer(log, "rewardCut");
    transcoder.feeShare = integer(log, "feeShare");
    // imitates transcoderUpdate(): it compares BigInts by identity, so both times move whatever changed
    transcoder.rewardCutUpdateTimestamp = records.timestamp;
    transcoder.feeShareUpdateTimestamp = records.timestamp;
  }

  function activated(log: SampleLog): void {
    const transcoder = records.transcoder(account(log, "transcoder"));
    const protocol = records.protocol();
    transcoder.activationTimestamp = records.timestamp;
    transcoder.activationRound = integer(log, "activationRound");
    transcoder.lastActiveStakeUpdateRound = transcoder.activationRound;
    transcoder.deactivationRound = NEVER;
    protocol.activeTranscoderCount += 1;
    protocol.pendingDeactivation = without(protocol.pendingDeactivation, transcoder.id);
    protocol.pendingActivation = [...protocol.pendingActivation, transcoder.id];
    pool.add(transcoder);
  }

  function deactivated(log: SampleLog): void {
    const transcoder = records.transcoder(account(log, "transcoder"));
    const protocol = records.protocol();
    transcoder.activationTimestamp = 0;
    transcoder.deactivationRound = integer(log, "deactivationRound");
    protocol.activeTranscoderCount -= 1;
    protocol.pendingActivation = without(protocol.pendingActivation, transcoder.id);
    protocol.pendingDeactivation = [...protocol.pendingDeactivation, transcoder.id];
    pool.delete(transcoder);
  }

  function rewardCallerSet(log: SampleLog): void {
    const caller = account(log, "rewardCaller");
    records.transcoder(account(log, "transcoder")).rewardCaller = caller === ZERO_ADDRESS ? null : caller;
  }

  function serviceUri(log: SampleLog): void {
    records.transcoder(account(log, "addr")).serviceURI = text(log, "serviceURI");
  }

  return {
    bondingManager: {
      Reward: reward,
      TranscoderUpdate: updated,
      TranscoderActivated: activated,
      TranscoderDeactivated: deactivated,
      RewardCallerSet: rewardCallerSet,
    },
    serviceRegistry: { ServiceURIUpdate: serviceUri },
  };
}

/** The list without the first entry of that id, as AssemblyScript's splice takes out one. */
function without(list: readonly string[], id: string): readonly string[] {
  const index = list.indexOf(id);
  return index < 0 ? list : list.toSpliced(index, 1);
}
