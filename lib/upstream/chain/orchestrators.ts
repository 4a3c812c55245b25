import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import type { Address } from "../../units/address";
import type { ChainOrchestrator } from "../readings";
import { UpstreamError } from "../upstream-error";
import { viewCall } from "./call";
import type { ViewReader } from "./view-reader";

/** Each orchestrator's present at one block. @throws UpstreamError, BlockGone */
export async function readOrchestrators(
  views: ViewReader,
  bondingManager: Address,
  members: readonly Address[],
  pool: ReadonlySet<Address>,
  block: number,
): Promise<ChainOrchestrator[]> {
  const [transcoders, stakes, active, registered] = await Promise.all([
    views.read(
      members.map((who) => viewCall(bondingManager, bondingManagerAbi, "getTranscoder", [who])),
      block,
    ),
    views.read(
      members.map((who) => viewCall(bondingManager, bondingManagerAbi, "transcoderTotalStake", [who])),
      block,
    ),
    views.read(
      members.map((who) => viewCall(bondingManager, bondingManagerAbi, "isActiveTranscoder", [who])),
      block,
    ),
    views.read(
      members.map((who) => viewCall(bondingManager, bondingManagerAbi, "isRegisteredTranscoder", [who])),
      block,
    ),
  ]);
  return members.map((address, position) => {
    const transcoder = transcoders[position];
    const totalStake = stakes[position];
    const isActive = active[position];
    const isRegistered = registered[position];
    if (!transcoder || totalStake == null || isActive == null || isRegistered == null) {
      throw new UpstreamError("chain", "nonsense", "does not answer an orchestrator's figures");
    }
    const [
      lastRewardRound,
      rewardCutPpm,
      feeSharePpm,
      ,
      activationRound,
      deactivationRound,
      ,
      ,
      ,
      lastFeeRound,
    ] = transcoder;
    return {
      address,
      inPool: pool.has(address),
      active: isActive,
      registered: isRegistered,
      totalStake,
      rewardCutPpm,
      feeSharePpm,
      lastRewardRound: Number(lastRewardRound),
      lastFeeRound: Number(lastFeeRound),
      activationRound: Number(activationRound),
      deactivationRound: roundOrNever(deactivationRound),
    };
  });
}

/** The contract's 2^256 − 1 (the subgraph's is 2^255 − 1) means never. */
export function roundOrNever(round: bigint): number | null {
  return round > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(round);
}
