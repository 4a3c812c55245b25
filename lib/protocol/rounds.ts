import { encodeAbiParameters, keccak256 } from "viem";
import type { Address } from "../units/address";
import { PPM } from "../units/perc";
import { startRoundInBonding } from "./bonding/round-start";
import { action, type Contract, view } from "./contract";
import { demandOwner, demandRunning } from "./controller";
import { emit } from "./events";
import { shareOfPpm } from "./math";
import { startRoundInMinter } from "./minter";
import { demand } from "./refuse";
import type { ProtocolParams } from "./types";
import type { World } from "./world";

/** RoundsManager.sol: the protocol's clock, in L1 blocks. */
export interface RoundsState {
  /** L1 blocks */
  roundLength: bigint;
  /** the end of a round in which commission cannot be changed, 1e6 */
  roundLockAmount: bigint;
  lastInitializedRound: bigint;
  lastRoundLengthUpdateRound: bigint;
  lastRoundLengthUpdateStartBlock: bigint;
  readonly lipUpgradeRound: Map<bigint, bigint>;
  readonly blockHashes: Map<bigint, `0x${string}`>;
}

export function initialRounds({ rounds }: ProtocolParams): RoundsState {
  return {
    roundLength: rounds.roundLength,
    roundLockAmount: rounds.roundLockAmountPpm,
    lastInitializedRound: 0n,
    lastRoundLengthUpdateRound: rounds.firstRound,
    lastRoundLengthUpdateStartBlock: rounds.firstRoundStartBlock,
    lipUpgradeRound: new Map(),
    blockHashes: new Map(),
  };
}

function roundsSinceUpdate({ clock, rounds }: World): bigint {
  return (clock.l1Block - rounds.lastRoundLengthUpdateStartBlock) / rounds.roundLength;
}

/** The round that the clock is in, initialised or not. */
export function currentRound(world: World): bigint {
  return world.rounds.lastRoundLengthUpdateRound + roundsSinceUpdate(world);
}

/** L1 block in which the current round began. */
export function currentRoundStartBlock(world: World): bigint {
  return world.rounds.lastRoundLengthUpdateStartBlock + roundsSinceUpdate(world) * world.rounds.roundLength;
}

/** Whether somebody has called initializeRound in the current round; until then stake cannot move. */
export function currentRoundInitialized(world: World): boolean {
  return world.rounds.lastInitializedRound === currentRound(world);
}

/** Whether the round is in its last roundLockAmount of blocks. */
export function currentRoundLocked(world: World): boolean {
  const { roundLength, roundLockAmount } = world.rounds;
  const locked = shareOfPpm(roundLength, roundLockAmount);
  return world.clock.l1Block - currentRoundStartBlock(world) >= roundLength - locked;
}

/** A stand-in for the L1 block's hash, which no rule of the protocol depends on. */
function blockHash(l1Block: bigint): `0x${string}` {
  return keccak256(encodeAbiParameters([{ type: "uint256" }], [l1Block]));
}

function initializeRound(world: World): void {
  demandRunning(world, "RoundsManager");
  const { rounds, journal } = world;
  const round = currentRound(world);
  const lip73 = rounds.lipUpgradeRound.get(73n) ?? 0n;
  demand(lip73 === 0n || round < lip73, "RoundsManager", "cannot initialize past LIP-73 round");
  demand(rounds.lastInitializedRound < round, "RoundsManager", "round already initialized");
  const hash = blockHash(world.clock.l1Block - 1n);
  journal.set(rounds, "lastInitializedRound", round);
  journal.put(rounds.blockHashes, round, hash);
  startRoundInBonding(world, round);
  startRoundInMinter(world);
  emit(world, "RoundsManager", "NewRound", { round, blockHash: hash });
}

function setRoundLength(world: World, sender: Address, roundLength: bigint): void {
  demandOwner(world, "RoundsManager", sender);
  demand(roundLength > 0n, "RoundsManager", "round length cannot be 0");
  const round = currentRound(world);
  const start = currentRoundStartBlock(world);
  world.journal.set(world.rounds, "lastRoundLengthUpdateRound", round);
  world.journal.set(world.rounds, "lastRoundLengthUpdateStartBlock", start);
  world.journal.set(world.rounds, "roundLength", roundLength);
  emit(world, "RoundsManager", "ParameterUpdate", { param: "roundLength" });
}

function setRoundLockAmount(world: World, sender: Address, amountPpm: bigint): void {
  demandOwner(world, "RoundsManager", sender);
  demand(amountPpm <= PPM, "RoundsManager", "round lock amount must be a valid percentage");
  world.journal.set(world.rounds, "roundLockAmount", amountPpm);
  emit(world, "RoundsManager", "ParameterUpdate", { param: "roundLockAmount" });
}

function setLipUpgradeRound(world: World, sender: Address, lip: bigint, round: bigint): void {
  demandOwner(world, "RoundsManager", sender);
  const set = world.rounds.lipUpgradeRound.get(lip) ?? 0n;
  demand(set === 0n, "RoundsManager", "LIP upgrade round already set");
  world.journal.put(world.rounds.lipUpgradeRound, lip, round);
}

function pastBlockHash(world: World, l1Block: bigint): `0x${string}` {
  demand(l1Block < world.clock.l1Block, "RoundsManager", "can only retrieve past block hashes");
  const recent = world.clock.l1Block < 256n || l1Block >= world.clock.l1Block - 256n;
  demand(recent, "RoundsManager", "can only retrieve hashes for last 256 blocks");
  return blockHash(l1Block);
}

const NO_HASH = `0x${"0".repeat(64)}` as const;

export const roundsContract: Contract = {
  actions: {
    initializeRound: action([], initializeRound),
    setRoundLength: action(["uint256"], (world, { sender }, length) => setRoundLength(world, sender, length)),
    setRoundLockAmount: action(["uint256"], (world, { sender }, ppm) =>
      setRoundLockAmount(world, sender, ppm),
    ),
    setLIPUpgradeRound: action(["uint256", "uint256"], (world, { sender }, lip, round) =>
      setLipUpgradeRound(world, sender, lip, round),
    ),
    setController: action(["address"], () => demand(false, "RoundsManager", "caller must be Controller")),
  },
  views: {
    blockHash: view(["uint256"], pastBlockHash),
    blockHashForRound: view(["uint256"], (world, round) => world.rounds.blockHashes.get(round) ?? NO_HASH),
    blockNum: view([], (world) => world.clock.l1Block),
    controller: view([], (world) => world.at.Controller),
    currentRound: view([], currentRound),
    currentRoundInitialized: view([], currentRoundInitialized),
    currentRoundLocked: view([], currentRoundLocked),
    currentRoundStartBlock: view([], currentRoundStartBlock),
    lastInitializedRound: view([], (world) => world.rounds.lastInitializedRound),
    lastRoundLengthUpdateRound: view([], (world) => world.rounds.lastRoundLengthUpdateRound),
    lastRoundLengthUpdateStartBlock: view([], (world) => world.rounds.lastRoundLengthUpdateStartBlock),
    lipUpgradeRound: view(["uint256"], (world, lip) => world.rounds.lipUpgradeRound.get(lip) ?? 0n),
    roundLength: view([], (world) => world.rounds.roundLength),
    roundLockAmount: view([], (world) => world.rounds.roundLockAmount),
  },
};
