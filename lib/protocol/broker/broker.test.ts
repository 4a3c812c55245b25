import { describe, expect, it } from "vitest";
import { ALICE, BOB, GATEWAY, TestNetwork } from "../testing/test-network";

/** Alice and Bob are active; the gateway has a deposit of 10 and a reserve of 100. */
function funded(): TestNetwork {
  const net = new TestNetwork();
  net.initialize();
  net.bond(ALICE, 1_000n);
  net.bond(BOB, 1_000n);
  net.nextRound();
  net.protocol.fundEth(GATEWAY, 110n);
  const call = { from: GATEWAY, contract: "TicketBroker", function: "fundDepositAndReserve" } as const;
  net.protocol.execute({ ...call, args: [10n, 100n], value: 110n });
  return net;
}

const redeem = (net: TestNetwork, recipient: typeof ALICE, faceValue: bigint) =>
  net.protocol.redeemTicket({ sender: GATEWAY, recipient, faceValue });
const info = (net: TestNetwork) => net.read("TicketBroker", "getSenderInfo", GATEWAY);

describe("a gateway's funds", () => {
  it("pay a ticket from the deposit, then from the recipient's equal share of the reserve", () => {
    const net = funded();
    expect(net.read("TicketBroker", "claimableReserve", GATEWAY, ALICE)).toBe(50n);
    const events = redeem(net, ALICE, 80n);
    expect(events.map(({ event, args }) => [event, args.amount ?? args.faceValue])).toEqual([
      ["ReserveClaimed", 50n],
      ["WinningTicketTransfer", 60n],
      ["WinningTicketRedeemed", 80n],
    ]);
    expect(info(net)).toEqual([
      { deposit: 0n, withdrawRound: 0n },
      { fundsRemaining: 50n, claimedInCurrentRound: 50n },
    ]);
    expect(redeem(net, ALICE, 5n).map(({ event }) => event)).toEqual(["WinningTicketRedeemed"]);
    redeem(net, BOB, 50n);
    expect(() => redeem(net, BOB, 1n)).toThrow("sender deposit and reserve are zero");
  });

  it("come back after an unlock of two rounds, during which tickets are still paid", () => {
    const net = funded();
    net.call(GATEWAY, "TicketBroker", "unlock");
    expect(() => net.call(GATEWAY, "TicketBroker", "unlock")).toThrow("unlock already initiated");
    net.nextRound();
    redeem(net, ALICE, 4n);
    expect(() => net.call(GATEWAY, "TicketBroker", "withdraw")).toThrow("account is locked");
    net.nextRound();
    expect(() => redeem(net, ALICE, 4n)).toThrow("sender is unlocked");
    net.call(GATEWAY, "TicketBroker", "withdraw");
    expect(net.protocol.ethBalance(GATEWAY)).toBe(106n);
    expect(net.protocol.ethBalance(net.protocol.params.addresses.Minter)).toBe(4n);
  });

  it("must be sent along in full", () => {
    const net = funded();
    net.protocol.fundEth(GATEWAY, 5n);
    const call = { from: GATEWAY, contract: "TicketBroker", function: "fundDepositAndReserve" } as const;
    const fund = (value: bigint) => net.protocol.execute({ ...call, args: [2n, 2n], value });
    expect(() => fund(5n)).toThrow("msg.value does not equal sum");
    expect(() => net.protocol.execute({ ...call, args: [9n, 0n], value: 9n })).toThrow("insufficient funds");
    fund(4n);
    expect(net.protocol.ethBalance(GATEWAY)).toBe(1n);
  });
});
