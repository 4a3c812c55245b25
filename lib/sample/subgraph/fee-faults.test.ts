import { describe, expect, it } from "vitest";
import { WAD } from "../../units/wei";
import { at, DAY, each, FIRST_ROUND, HandMadeChain } from "./testing/hand-made-chain";
import { address, joinLogs, ticketLog, wireOf } from "./testing/hand-made-logs";

const [A, B, C, GATEWAY] = [0xa1, 0xb2, 0xc3, 0xd4] as const;

/** Two orchestrators, A above B, whose first round begins with the next NewRound. */
function network(): HandMadeChain {
  const chain = new HandMadeChain();
  return chain.emit(...joinLogs(A, 300n, FIRST_ROUND + 1)).emit(...joinLogs(B, 200n, FIRST_ROUND + 1));
}

/** Known faults of the real mapping in what it says of fees. */
describe("the mapping's faults with fees", () => {
  it("leaves the top orchestrator's rolling volume out and lets those outside the pool keep theirs", async () => {
    const chain = network().newRound();
    chain.emit(ticketLog(GATEWAY, A, 500n)).emit(ticketLog(GATEWAY, B, 700n));
    const query = `{ transcoders { id thirtyDayVolumeETH ninetyDayVolumeETH totalVolumeETH } }`;
    const volumes = async () => (await chain.ask(query)).transcoders as Record<string, string>[];
    chain.newRound();
    expect(await volumes()).toEqual([
      { id: wireOf(A), thirtyDayVolumeETH: "0", ninetyDayVolumeETH: "0", totalVolumeETH: "0.5" },
      { id: wireOf(B), thirtyDayVolumeETH: "0.7", ninetyDayVolumeETH: "0.7", totalVolumeETH: "0.7" },
    ]);
    chain.wait({ days: 40 }).newRound();
    expect((await volumes())[1]).toMatchObject({ thirtyDayVolumeETH: "0", ninetyDayVolumeETH: "0.7" });
    chain.emit([
      "BondingManager",
      "TranscoderDeactivated",
      { transcoder: address(B), deactivationRound: 14n },
    ]);
    chain.wait({ days: 90 }).newRound();
    expect((await volumes())[1]).toMatchObject({ ninetyDayVolumeETH: "0.7" });
  });

  it("takes a ticket above the deposit wholly from the reserve, and the claim once more", async () => {
    const chain = network().newRound();
    const sender = address(GATEWAY);
    chain.emit(["TicketBroker", "DepositFunded", { sender, amount: WAD }]);
    chain.emit(["TicketBroker", "ReserveFunded", { reserveHolder: sender, amount: 5n * WAD }]);
    chain.emit(
      ["TicketBroker", "ReserveClaimed", { reserveHolder: sender, claimant: address(A), amount: 2n * WAD }],
      ticketLog(GATEWAY, A, 3000n),
    );
    const { broadcaster } = await chain.ask(`{ broadcaster(id: "${wireOf(GATEWAY)}") { deposit reserve } }`);
    // the contract has 0 and 3
    expect(broadcaster).toEqual({ deposit: "0", reserve: "0" });
  });

  it("misses the fees of an orchestrator without a pool in the round", async () => {
    const chain = network()
      .newRound()
      .emit(ticketLog(GATEWAY, A, 500n))
      .emit(ticketLog(GATEWAY, C, 250n));
    const { pools, round } = await chain.ask(
      `{ pools { fees delegate { id } rewardTokens } round(id: "11") { volumeETH volumeUSD } }`,
    );
    expect(pools).toEqual([
      { fees: "0.5", delegate: { id: wireOf(A) }, rewardTokens: null },
      { fees: "0", delegate: { id: wireOf(B) }, rewardTokens: null },
    ]);
    expect(round).toEqual({ volumeETH: "0.75", volumeUSD: "2250.375" });
  });

  it("leaves zeros in days without a NewRound", async () => {
    const chain = network()
      .newRound()
      .wait({ days: 2 })
      .emit(ticketLog(GATEWAY, A, 100n));
    const { days } = await chain.ask(
      `{ days(orderBy: date) { volumeETH totalActiveStake activeTranscoderCount inflation } }`,
    );
    expect(days).toEqual([
      { volumeETH: "0", totalActiveStake: "500", activeTranscoderCount: "2", inflation: "500000" },
      { volumeETH: "0.1", totalActiveStake: "500", activeTranscoderCount: "0", inflation: "0" },
    ]);
  });

  it("answers days of fees by id unless told to order by date", async () => {
    const chain = network().newRound();
    for (let i = 0; i < 3; i++) chain.emit(ticketLog(GATEWAY, A, 100n)).wait({ days: 1 });
    const { transcoder } = await chain.ask(`{ transcoder(id: "${wireOf(A)}") {
      stored: transcoderDays { date } newest: transcoderDays(first: 1, orderBy: date, orderDirection: desc) { date }
    } }`);
    const dates = each(transcoder, "stored", "date") as number[];
    expect(dates).toHaveLength(3);
    expect(dates).toEqual([...dates].sort());
    expect(dates.map((date) => date % DAY)).toEqual([0, 0, 0]);
    expect(at(transcoder, "newest.0.date")).toBe(dates[2]);
  });
});
