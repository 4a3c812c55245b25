import type { Address } from "../units/address";
import { PPB, percPoints } from "../units/perc";
import { action, type Contract, payableAction, view } from "./contract";
import { demandOwner, demandRunning } from "./controller";
import { moveEth } from "./eth";
import { emit } from "./events";
import { fractionOf } from "./math";
import { demand } from "./refuse";
import { burnLpt, mintLpt, transferLpt } from "./token";
import type { ProtocolParams } from "./types";
import type { World } from "./world";

/** Minter.sol: issuance, and the purse that holds all staked LPT and all ETH of fees, deposits and reserves. */
export interface MinterState {
  /** share of the global supply that may be minted in a round, 1e9 */
  inflation: bigint;
  /** step of inflation from round to round, 1e9 */
  inflationChange: bigint;
  /** active stake over global supply at which inflation rests, 1e9 */
  targetBondingRate: bigint;
  /** LPT in wei that may be minted this round */
  currentMintableTokens: bigint;
  /** LPT in wei minted this round */
  currentMintedTokens: bigint;
  /** L2LPTDataCache: LPT in wei that circulates on L1 */
  l1CirculatingSupply: bigint;
}

export function initialMinter({ minter, l1CirculatingSupply }: ProtocolParams): MinterState {
  return {
    inflation: minter.inflationPpb,
    inflationChange: minter.inflationChangePpb,
    targetBondingRate: minter.targetBondingRatePpb,
    currentMintableTokens: 0n,
    currentMintedTokens: 0n,
    l1CirculatingSupply,
  };
}

/** LPT in wei on both layers. */
export function globalTotalSupply(world: World): bigint {
  return world.token.totalSupply + world.minter.l1CirculatingSupply;
}

/** Inflation (1e9) steps towards the target by the round's bonding rate, floor(active stake * 1e9 / supply); at the target it rests. */
function nextInflation(world: World, supply: bigint): bigint {
  const { inflation, inflationChange, targetBondingRate } = world.minter;
  const bonded = world.bonding.currentRoundTotalActiveStake;
  const bondingRate = supply === 0n ? 0n : percPoints(bonded, supply, PPB);
  if (bondingRate < targetBondingRate) return inflation + inflationChange;
  if (bondingRate === targetBondingRate) return inflation;
  return inflationChange > inflation ? 0n : inflation - inflationChange;
}

/** Minter.setCurrentRewardTokens, called by RoundsManager when a round begins: steps inflation, then sets what may be minted. */
export function startRoundInMinter(world: World): void {
  demandRunning(world, "Minter");
  const supply = globalTotalSupply(world);
  const inflation = nextInflation(world, supply);
  const mintable = (supply * inflation) / PPB;
  world.journal.set(world.minter, "inflation", inflation);
  world.journal.set(world.minter, "currentMintableTokens", mintable);
  world.journal.set(world.minter, "currentMintedTokens", 0n);
  emit(world, "Minter", "SetCurrentRewardTokens", {
    currentMintableTokens: mintable,
    currentInflation: inflation,
  });
}

/** Minter.createReward: mints a stake's share of the round's mintable tokens to the Minter. @returns LPT in wei @throws Refusal */
export function createReward(world: World, stake: bigint, totalActiveStake: bigint): bigint {
  const { minter } = world;
  const amount = fractionOf("Minter", minter.currentMintableTokens, stake, totalActiveStake, PPB);
  const minted = minter.currentMintedTokens + amount;
  demand(minted <= minter.currentMintableTokens, "Minter", "minted tokens cannot exceed mintable tokens");
  world.journal.set(minter, "currentMintedTokens", minted);
  mintLpt(world, world.at.Minter, amount);
  return amount;
}

/** Minter.trustedTransferTokens: pays LPT out of the purse. */
export function payLpt(world: World, to: Address, amount: bigint): void {
  transferLpt(world, world.at.Minter, to, amount);
}

/** Minter.trustedBurnTokens: destroys LPT of the purse. */
export function burnStake(world: World, amount: bigint): void {
  burnLpt(world, world.at.Minter, amount);
}

/** Minter.trustedWithdrawETH: pays ETH out of the purse. */
export function payEth(world: World, to: Address, amount: bigint): void {
  moveEth(world, "Minter", world.at.Minter, to, amount);
}

/** The Minter's trust in other contracts: BondingManager alone may mint and pay out stake. @throws Refusal */
function demandSender(condition: boolean, wanted: string): void {
  demand(condition, "Minter", `msg.sender not ${wanted}`);
}

function setPercentage(
  world: World,
  sender: Address,
  name: "inflationChange" | "targetBondingRate",
  ppb: bigint,
): void {
  demandOwner(world, "Minter", sender);
  demand(ppb <= PPB, "Minter", `_${name} is invalid percentage`);
  world.journal.set(world.minter, name, ppb);
  emit(world, "Minter", "ParameterUpdate", { param: name });
}

export const minterContract: Contract = {
  actions: {
    setInflationChange: action(["uint256"], (world, { sender }, ppb) =>
      setPercentage(world, sender, "inflationChange", ppb),
    ),
    setTargetBondingRate: action(["uint256"], (world, { sender }, ppb) =>
      setPercentage(world, sender, "targetBondingRate", ppb),
    ),
    setCurrentRewardTokens: action([], (world, { sender }) => {
      demandSender(sender === world.at.RoundsManager, "RoundsManager");
      startRoundInMinter(world);
    }),
    createReward: action(["uint256", "uint256"], (world, { sender }, stake, total) => {
      demandSender(sender === world.at.BondingManager, "BondingManager");
      return createReward(world, stake, total);
    }),
    trustedTransferTokens: action(["address", "uint256"], (world, { sender }, to, amount) => {
      demandSender(sender === world.at.BondingManager, "BondingManager");
      payLpt(world, to, amount);
    }),
    trustedBurnTokens: action(["uint256"], (world, { sender }, amount) => {
      demandSender(sender === world.at.BondingManager, "BondingManager");
      burnStake(world, amount);
    }),
    trustedWithdrawETH: action(["address", "uint256"], (world, { sender }, to, amount) => {
      const trusted = sender === world.at.BondingManager || sender === world.at.TicketBroker;
      demandSender(trusted, "BondingManager or JobsManager");
      payEth(world, to, amount);
    }),
    depositETH: payableAction([], (world, { sender }) => {
      demandSender(sender === world.at.Minter || sender === world.at.TicketBroker, "Minter or JobsManager");
      return true;
    }),
    setController: action(["address"], () => demand(false, "Minter", "caller must be Controller")),
  },
  views: {
    controller: view([], (world) => world.at.Controller),
    currentMintableTokens: view([], (world) => world.minter.currentMintableTokens),
    currentMintedTokens: view([], (world) => world.minter.currentMintedTokens),
    getController: view([], (world) => world.at.Controller),
    getGlobalTotalSupply: view([], globalTotalSupply),
    inflation: view([], (world) => world.minter.inflation),
    inflationChange: view([], (world) => world.minter.inflationChange),
    targetBondingRate: view([], (world) => world.minter.targetBondingRate),
  },
};
