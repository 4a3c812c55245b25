import { type Address, ZERO_ADDRESS } from "../../units/address";
import { action, type Contract } from "../contract";
import { demand } from "../refuse";
import { currentRound } from "../rounds";
import { checkpointBonding } from "../votes/checkpoints";
import type { World } from "../world";
import { type Bond, bond } from "./bond";
import { setCommission } from "./commission";
import { claimEarnings } from "./earnings";
import { bookFees, withdrawFees } from "./fees";
import { rebond, rebondFromUnbonded, transferBond } from "./rebond";
import { reward, rewardByCaller } from "./reward";
import { nameRewardCaller } from "./reward-caller";
import { startRoundInBonding } from "./round-start";
import {
  setNumActiveTranscoders,
  setTreasuryBalanceCeiling,
  setTreasuryRewardCutRate,
  setUnbondingPeriod,
} from "./settings";
import { slash } from "./slash";
import type { Hint } from "./stake";
import { demandOpenRound } from "./status";
import { unbond, withdrawStake } from "./unbond";
import { bondingViews } from "./views";

const NO_HINT: Hint = { prev: ZERO_ADDRESS, next: ZERO_ADDRESS };
const hint = (prev: Address, next: Address): Hint => ({ prev, next });

function bondHinted(world: World, call: Omit<Bond, "oldDelegateHint" | "newDelegateHint">): void {
  bond(world, { ...call, oldDelegateHint: NO_HINT, newDelegateHint: NO_HINT });
}

function claim(world: World, sender: Address): void {
  demandOpenRound(world);
  claimEarnings(world, sender);
  checkpointBonding(world, sender);
}

/** BondingManager's functions by their ABI names. */
export const bondingContract: Contract = {
  actions: {
    bond: action(["uint256", "address"], (world, { sender }, amount, to) =>
      bondHinted(world, { sender, owner: sender, to, amount }),
    ),
    bondWithHint: action(
      ["uint256", "address", "address", "address", "address", "address"],
      (world, { sender }, amount, to, oldPrev, oldNext, newPrev, newNext) =>
        bond(world, {
          sender,
          owner: sender,
          to,
          amount,
          oldDelegateHint: hint(oldPrev, oldNext),
          newDelegateHint: hint(newPrev, newNext),
        }),
    ),
    bondForWithHint: action(
      ["uint256", "address", "address", "address", "address", "address", "address"],
      (world, { sender }, amount, owner, to, oldPrev, oldNext, newPrev, newNext) =>
        bond(world, {
          sender,
          owner,
          to,
          amount,
          oldDelegateHint: hint(oldPrev, oldNext),
          newDelegateHint: hint(newPrev, newNext),
        }),
    ),
    checkpointBondingState: action(["address"], (world, _message, account) =>
      checkpointBonding(world, account),
    ),
    claimEarnings: action(["uint256"], (world, { sender }) => claim(world, sender)),
    rebond: action(["uint256"], (world, { sender }, id) => rebond(world, sender, id, NO_HINT)),
    rebondWithHint: action(["uint256", "address", "address"], (world, { sender }, id, prev, next) =>
      rebond(world, sender, id, hint(prev, next)),
    ),
    rebondFromUnbonded: action(["address", "uint256"], (world, { sender }, to, id) =>
      rebondFromUnbonded(world, sender, to, id, NO_HINT),
    ),
    rebondFromUnbondedWithHint: action(
      ["address", "uint256", "address", "address"],
      (world, { sender }, to, id, prev, next) => rebondFromUnbonded(world, sender, to, id, hint(prev, next)),
    ),
    reward: action([], (world, { sender }) => reward(world, sender, NO_HINT)),
    rewardWithHint: action(["address", "address"], (world, { sender }, prev, next) =>
      reward(world, sender, hint(prev, next)),
    ),
    rewardForTranscoder: action(["address"], (world, { sender }, orchestrator) =>
      rewardByCaller(world, sender, orchestrator, NO_HINT),
    ),
    rewardForTranscoderWithHint: action(
      ["address", "address", "address"],
      (world, { sender }, orchestrator, prev, next) =>
        rewardByCaller(world, sender, orchestrator, hint(prev, next)),
    ),
    setController: action(["address"], () => demand(false, "BondingManager", "caller must be Controller")),
    setCurrentRoundTotalActiveStake: action([], (world, { sender }) => {
      demand(sender === world.at.RoundsManager, "BondingManager", "caller must be RoundsManager");
      startRoundInBonding(world, currentRound(world));
    }),
    setNumActiveTranscoders: action(["uint256"], (world, { sender }, count) =>
      setNumActiveTranscoders(world, sender, count),
    ),
    setRewardCaller: action(["address"], (world, { sender }, caller) =>
      nameRewardCaller(world, sender, caller),
    ),
    setTreasuryBalanceCeiling: action(["uint256"], (world, { sender }, ceiling) =>
      setTreasuryBalanceCeiling(world, sender, ceiling),
    ),
    setTreasuryRewardCutRate: action(["uint256"], (world, { sender }, rate) =>
      setTreasuryRewardCutRate(world, sender, rate),
    ),
    setUnbondingPeriod: action(["uint64"], (world, { sender }, rounds) =>
      setUnbondingPeriod(world, sender, rounds),
    ),
    slashTranscoder: action(
      ["address", "address", "uint256", "uint256"],
      (world, { sender }, orchestrator, finder, slashPpm, finderFeePpm) =>
        slash(world, { sender, orchestrator, finder, slashPpm, finderFeePpm }),
    ),
    transcoder: action(["uint256", "uint256"], (world, { sender }, rewardCut, feeShare) =>
      setCommission(world, sender, rewardCut, feeShare, NO_HINT),
    ),
    transcoderWithHint: action(
      ["uint256", "uint256", "address", "address"],
      (world, { sender }, rewardCut, feeShare, prev, next) =>
        setCommission(world, sender, rewardCut, feeShare, hint(prev, next)),
    ),
    transferBond: action(
      ["address", "uint256", "address", "address", "address", "address"],
      (world, { sender }, receiver, amount, oldPrev, oldNext, newPrev, newNext) =>
        transferBond(world, {
          sender,
          receiver,
          amount,
          oldDelegateHint: hint(oldPrev, oldNext),
          newDelegateHint: hint(newPrev, newNext),
        }),
    ),
    unbond: action(["uint256"], (world, { sender }, amount) => {
      unbond(world, sender, amount, NO_HINT);
    }),
    unbondWithHint: action(["uint256", "address", "address"], (world, { sender }, amount, prev, next) => {
      unbond(world, sender, amount, hint(prev, next));
    }),
    updateTranscoderWithFees: action(
      ["address", "uint256", "uint256"],
      (world, { sender }, orchestrator, fees) => {
        demand(sender === world.at.TicketBroker, "BondingManager", "caller must be TicketBroker");
        bookFees(world, orchestrator, fees);
      },
    ),
    withdrawFees: action(["address", "uint256"], (world, { sender }, recipient, amount) =>
      withdrawFees(world, sender, recipient, amount),
    ),
    withdrawStake: action(["uint256"], (world, { sender }, id) => withdrawStake(world, sender, id)),
  },
  views: bondingViews,
};
