import { describe, expect, it } from "vitest";
import { createSampleNetwork, SAMPLE_CHAIN_ID, type SampleNetwork } from "./network";
import { NOW, reader, SMALL, TINY } from "./testing/small-network";

const shared = createSampleNetwork(SMALL);

/** Everything a chain has recorded, as one text that differs when anything does. */
function digest({ ledger, prices, world }: SampleNetwork): string {
  const plain = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}n` : value);
  return JSON.stringify([ledger.blocks, ledger.logs, ledger.txs, prices, world], plain);
}

function timeOf(ledger: SampleNetwork["ledger"], tx: number): number {
  return ledger.blocks[ledger.txs[tx]?.block ?? -1]?.timestamp ?? Number.NaN;
}

describe("the sample network's history", () => {
  it("is played without a refusal that nobody planned", () => {
    expect(shared.surprises).toEqual([]);
    expect(shared.chainId).toBe(SAMPLE_CHAIN_ID);
  });

  it("is the same to the last log for the same seed and moment, and another one for another seed", () => {
    const [one, same, other] = ["livepeer", "livepeer", "other"].map((seed) =>
      createSampleNetwork({ ...TINY, seed }),
    );
    if (one === undefined || same === undefined || other === undefined) throw new Error("no networks");
    expect(digest(one) === digest(same)).toBe(true);
    expect(digest(one) === digest(other)).toBe(false);
    expect(other.surprises).toEqual([]);
  });

  it("runs in the order of time, and no transaction is ahead of the clock", () => {
    const { blocks, txs } = shared.ledger;
    const backwards = blocks.filter((block, i) => {
      const before = blocks[i - 1];
      if (before === undefined) return false;
      return (
        block.number <= before.number ||
        block.timestamp < before.timestamp ||
        block.l1Number < before.l1Number
      );
    });
    expect(backwards).toEqual([]);
    expect(blocks.at(-1)?.timestamp).toBeLessThanOrEqual(NOW);
    expect(txs.every((tx, i) => i === 0 || tx.block >= (txs[i - 1]?.block ?? 0))).toBe(true);
  });

  it("has inflation that ramped, turned near the end, and now falls with more than half of supply bonded", () => {
    const inflation = shared.ledger.logs
      .filter((log) => log.event === "SetCurrentRewardTokens")
      .map((log) => Number(log.args.currentInflation));
    const peak = inflation.indexOf(Math.max(...inflation));
    expect(peak / inflation.length).toBeGreaterThan(0.7);
    expect(peak / inflation.length).toBeLessThan(0.92);
    expect(inflation.at(-1)).toBeLessThan(inflation[peak] ?? 0);
    expect(Math.abs((inflation.at(-1) ?? 0) - 500_000)).toBeLessThan(40_000);
    const { rate } = reader(shared);
    expect(rate()).toBeGreaterThan(0.48);
    expect(rate()).toBeLessThan(0.54);
  });

  it("stopped the treasury's cut at its ceiling, and had it set again by its owner", () => {
    const changes = shared.ledger.logs.filter(
      (log) => log.event === "ParameterUpdate" && log.args.param === "nextRoundTreasuryRewardCutRate",
    );
    expect(changes.length).toBeGreaterThanOrEqual(2);
    const { owner } = shared.protocol.params;
    const byOwner = changes.filter((log) => shared.ledger.txs[log.tx]?.from === owner);
    expect(byOwner).toHaveLength(1);
    const stopped = changes.indexOf(byOwner[0] as (typeof changes)[number]);
    expect(stopped).toBeGreaterThan(0);
  });

  it("decided its proposals in every way there is, with one still open and one about to open", () => {
    const proposals = shared.ledger.logs.filter((log) => log.event === "ProposalCreated");
    expect(proposals.length).toBeGreaterThanOrEqual(28);
    const { integer } = reader(shared);
    const states = proposals.map((log) => Number(integer("LivepeerGovernor", "state", log.args.proposalId)));
    const count = (state: number) => states.filter((one) => one === state).length;
    expect(count(0)).toBe(1);
    expect(count(1)).toBe(1);
    expect(count(2)).toBe(1);
    expect(count(3)).toBeGreaterThanOrEqual(5);
    expect(count(7)).toBeGreaterThanOrEqual(10);
    const reasons = shared.ledger.logs.filter((log) => log.event === "VoteCast" && log.args.reason !== "");
    expect(reasons.length).toBeGreaterThan(10);
    const texts = proposals.map((log) => String(log.args.description));
    expect(texts.some((text) => text.includes("<script>") && text.includes("\u202E"))).toBe(true);
  });

  it("keeps the document of every poll, and one poll is still running", () => {
    const polls = shared.ledger.logs.filter((log) => log.event === "PollCreated");
    expect(polls.length).toBeGreaterThanOrEqual(10);
    for (const poll of polls) {
      const cid = Buffer.from(String(poll.args.proposal).slice(2), "hex").toString();
      expect(JSON.parse(shared.world.documents[cid] ?? "{}").text).toContain("## Abstract");
    }
    const head = BigInt(shared.head().l1Number);
    expect(polls.filter((poll) => (poll.args.endBlock as bigint) > head)).toHaveLength(1);
  });

  it("has the trades that past prices are read from in every round", () => {
    const swaps = shared.ledger.logs.filter((log) => log.event === "Swap");
    const times = swaps.map((log) => timeOf(shared.ledger, log.tx));
    for (let i = 1; i < times.length; i++)
      expect((times[i] ?? 0) - (times[i - 1] ?? 0)).toBeLessThan(2 * 78_000);
    expect(shared.prices).toHaveLength(swaps.length);
    expect(shared.prices.at(-1)?.timestamp).toBeLessThanOrEqual(NOW);
  });

  it("pays tickets, some of them from a reserve and some to oneself", () => {
    const tickets = shared.ledger.logs.filter((log) => log.event === "WinningTicketRedeemed");
    expect(tickets.length).toBeGreaterThan(1000);
    const { who } = reader(shared);
    const self = who("selfPayer");
    expect(tickets.some((log) => log.args.sender === self && log.args.recipient === self)).toBe(true);
    const claims = shared.ledger.logs.filter((log) => log.event === "ReserveClaimed");
    expect(claims.some((log) => log.args.reserveHolder === who("shortGateway"))).toBe(true);
    const gone = shared.ledger.logs.filter((log) => log.event === "Withdrawal");
    expect(gone.map((log) => log.args.sender)).toEqual([who("leavingGateway")]);
  });
});
