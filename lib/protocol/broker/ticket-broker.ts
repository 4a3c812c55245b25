import type { Address } from "../../units/address";
import { action, type Contract, payableAction, view } from "../contract";
import { demandOwner } from "../controller";
import { emit } from "../events";
import { demand } from "../refuse";
import type { World } from "../world";
import { cancelUnlock, fundBoth, fundDeposit, fundReserve, senderOf, unlock, withdraw } from "./funding";
import { claimableReserve, claimedInCurrentRound, claimedReserve } from "./redeem";

function setPeriod(
  world: World,
  sender: Address,
  name: "unlockPeriod" | "ticketValidityPeriod",
  rounds: bigint,
): void {
  demandOwner(world, "TicketBroker", sender);
  if (name === "ticketValidityPeriod") {
    demand(rounds > 0n, "TicketBroker", "ticketValidityPeriod must be greater than 0");
  }
  world.journal.set(world.broker, name, rounds);
  emit(world, "TicketBroker", "ParameterUpdate", { param: name });
}

function reserveInfo(world: World, holder: Address) {
  return {
    fundsRemaining: senderOf(world, holder).reserve,
    claimedInCurrentRound: claimedInCurrentRound(world, holder),
  };
}

/** TicketBroker's functions by their ABI names; a ticket's redemption stands in redeem.ts. */
export const brokerContract: Contract = {
  actions: {
    cancelUnlock: action([], (world, { sender }) => cancelUnlock(world, sender)),
    fundDeposit: payableAction([], (world, { sender, value }) => fundDeposit(world, sender, value)),
    fundReserve: payableAction([], (world, { sender, value }) => fundReserve(world, sender, value)),
    fundDepositAndReserve: payableAction(
      ["uint256", "uint256"],
      (world, { sender, value }, deposit, reserve) => fundBoth(world, sender, value, deposit, reserve),
    ),
    fundDepositAndReserveFor: payableAction(
      ["address", "uint256", "uint256"],
      (world, { value }, account, deposit, reserve) => fundBoth(world, account, value, deposit, reserve),
    ),
    setController: action(["address"], () => demand(false, "TicketBroker", "caller must be Controller")),
    setTicketValidityPeriod: action(["uint256"], (world, { sender }, rounds) =>
      setPeriod(world, sender, "ticketValidityPeriod", rounds),
    ),
    setUnlockPeriod: action(["uint256"], (world, { sender }, rounds) =>
      setPeriod(world, sender, "unlockPeriod", rounds),
    ),
    unlock: action([], (world, { sender }) => unlock(world, sender)),
    withdraw: action([], (world, { sender }) => withdraw(world, sender)),
  },
  views: {
    claimableReserve: view(["address", "address"], claimableReserve),
    claimedReserve: view(["address", "address"], claimedReserve),
    controller: view([], (world) => world.at.Controller),
    getReserveInfo: view(["address"], reserveInfo),
    getSenderInfo: view(["address"], (world, account) => {
      const { deposit, withdrawRound } = senderOf(world, account);
      return [{ deposit, withdrawRound }, reserveInfo(world, account)];
    }),
    isUnlockInProgress: view(["address"], (world, account) => senderOf(world, account).withdrawRound > 0n),
    ticketValidityPeriod: view([], (world) => world.broker.ticketValidityPeriod),
    unlockPeriod: view([], (world) => world.broker.unlockPeriod),
  },
};
