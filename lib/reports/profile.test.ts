import { beforeAll, describe, expect, it, vi } from "vitest";
import { memoryFetch } from "@/instrumentation-sample";
import { parseConfig } from "../config/parse-config";
import { setRuntime } from "../config/runtime";
import { DEFAULT_PROFILE, PAGE_SIZE } from "../links/profile";
import { createSampleNetwork } from "../sample/network";
import { createSampleServer } from "../sample/serve";
import { forgetSources } from "../upstream/sources";
import { printedBill } from "../yield/yield-bill";
import { readDirectory } from "./directory";
import { readProfile } from "./profile";
import type { ProfileReport } from "./profile-types";
import type { OrchestratorRow } from "./types";
import { readYield } from "./yield";

vi.mock("server-only", () => ({}));

const OPTIONS = { seed: "profile", now: 1_790_812_800, scale: 0.1, wallClock: Date.now };
const LONG = 60_000;

/** The same network twice: once behind its services, and once as the model that must be found again. */
const network = createSampleNetwork(OPTIONS);
const server = createSampleServer(OPTIONS);
let rows: OrchestratorRow[] = [];

async function profileOf(address: OrchestratorRow["address"], view = {}): Promise<ProfileReport> {
  const outcome = await readProfile(address, { ...DEFAULT_PROFILE, ...view }, performance.now() + LONG);
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return outcome.report;
}

beforeAll(async () => {
  const parsed = parseConfig({ SAMPLE_SEED: OPTIONS.seed });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  setRuntime({
    config: { ...parsed.config, databaseUrl: "file::memory:" },
    now: () => server.now(),
    fetch: memoryFetch((request) => server.handle(request)),
    serveSample: null,
    startedAt: 0,
  });
  forgetSources();
  const outcome = await readDirectory(performance.now() + LONG);
  if (outcome.kind !== "report") throw new Error("no directory");
  rows = outcome.report.orchestrators;
}, LONG);

const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);

describe("profiles of the sample network", () => {
  it(
    "explain every stake to the wei: start + delegated − left + rewards = end, over its whole past",
    async () => {
      for (const row of rows) {
        const { stake } = await profileOf(row.address, { span: "all" });
        if (stake === null) throw new Error(`${row.address} has no past`);
        for (const { start, delegated, left, rewards, end, remainder } of stake.stretches) {
          expect(remainder, row.address).toBe(0n);
          expect(start + delegated - left + rewards).toBe(end);
        }
        for (const [index, { start }] of stake.stretches.entries())
          if (index > 0) expect(start).toBe(stake.stretches[index - 1]?.end);
        const minted = network.ledger.logs.filter(
          (log) => log.event === "Reward" && log.args.transcoder === row.address,
        );
        const booked = sum(stake.stretches.map(({ rewards }) => rewards));
        const all = sum(minted.map((log) => log.args.amount as bigint));
        // the running round's reward is not in it yet
        const last = minted.at(-1)?.args.amount as bigint | undefined;
        expect([all, all - (last ?? 0n)]).toContain(booked);
      }
    },
    LONG,
  );

  it(
    "take every known yield apart into a bill that ends where the yield does, and adds up in print",
    async () => {
      let known = 0;
      for (const row of rows)
        for (const window of [7, 30, 90] as const) {
          const { bill, orchestrator } = await profileOf(row.address, { window });
          const realised = orchestrator.yield.realisedByWindow[window];
          if (realised.issuance === null || (bill.bill === null && bill.reason === "not-active")) continue;
          if (bill.bill === null) throw new Error(`${row.address} over ${window}: ${bill.reason}`);
          known += 1;
          const { untouched, afterTreasury, afterMissed, issuance, nominal } = bill.bill;
          expect(nominal).toBe(realised.nominal);
          expect(issuance).toBe(realised.issuance);
          // to what the Minter's share of nine digits rounds away
          for (const [more, less] of [
            [untouched, afterTreasury],
            [afterTreasury, afterMissed],
            [afterMissed, issuance],
          ] as const)
            expect(more - less).toBeGreaterThan(-1e-4);
          const print = printedBill(bill.bill);
          const taken = print.treasury + print.missed + print.rewardCut;
          expect(print.untouched + taken + (print.fees ?? 0)).toBe(print.nominal);
        }
      expect(known).toBeGreaterThan(rows.length);
    },
    LONG,
  );

  it(
    "list each delegator once, largest first, with the contract's own stakes, which are all of its stake",
    async () => {
      const largest = rows.toSorted((a, b) => (b.delegators ?? 0) - (a.delegators ?? 0))[0];
      if (largest === undefined) throw new Error("nobody");
      const first = (await profileOf(largest.address)).delegators;
      const lines = [];
      for (let page = 1; page <= (first?.pages ?? 0); page += 1)
        lines.push(...((await profileOf(largest.address, { page })).delegators?.lines ?? []));
      expect(lines).toHaveLength(first?.total ?? -1);
      expect(first?.total).toBe(largest.delegators);
      expect(new Set(lines.map(({ address }) => address)).size).toBe(lines.length);
      const stakes = lines.map(({ address, pendingStake }) => {
        expect(pendingStake).toBe(network.protocol.read("BondingManager", "pendingStake", [address, 0n]));
        return pendingStake ?? 0n;
      });
      for (const [index, stake] of stakes.entries())
        if (index > 0) expect(stake * 1_000_000n <= (stakes[index - 1] ?? 0n) * 1_000_001n).toBe(true);
      // rewards of rounds in which a delegator claimed before the call belong to nobody (LIP-36)
      const unclaimable = largest.totalStake - sum(stakes);
      expect(unclaimable).toBeGreaterThanOrEqual(0n);
      expect(unclaimable).toBeLessThan(largest.totalStake / 50n);
      expect(lines.filter(({ own }) => own)).toHaveLength(1);
      expect(first?.lines.length).toBeLessThanOrEqual(PAGE_SIZE);
      const past = await profileOf(largest.address, { page: 400 });
      expect(past.delegators?.page).toBe(past.delegators?.pages);
    },
    LONG,
  );

  it(
    "say of one that resigned what a stake with it became, and how its stake moved",
    async () => {
      const listed = new Set<string>(rows.map(({ address }) => address));
      const joined = network.ledger.logs.filter((log) => log.event === "TranscoderActivated");
      const resigned = [
        ...new Set(joined.map((log) => log.args.transcoder as OrchestratorRow["address"])),
      ].filter((address) => !listed.has(address));
      expect(resigned.length).toBeGreaterThan(0);
      for (const address of resigned) {
        const { summary, bill, stakeMoved, orchestrator } = await profileOf(address);
        expect(orchestrator.registered).toBe(false);
        expect(summary.filter((one) => one.kind === "not-known-yet" && one.reason === "loading")).toEqual([]);
        expect(summary.map(({ kind }) => kind)).toContain("became");
        expect(bill.reason).not.toBe("loading");
        expect(stakeMoved.days7).not.toBeNull();
      }
    },
    LONG,
  );

  it(
    "count reward calls alike over 90 rounds and over its whole past",
    async () => {
      for (const row of rows.slice(0, 20)) {
        const { delegators } = await profileOf(row.address);
        expect(delegators?.ownIncluded).toBe(true);
        const short = (await profileOf(row.address)).calls;
        const long = (await profileOf(row.address, { calls: "all" })).calls;
        if (short === null || long === null) throw new Error("no calls");
        const tail = long.strip.slice(-90).padStart(short.strip.length, "-");
        if (row.active) expect(tail).toBe(short.strip);
        expect(long.made + (long.strip.split("x").length - 1)).toBe(long.eligible);
      }
    },
    LONG,
  );

  it(
    "sum fees alike by gateway and by window",
    async () => {
      for (const row of rows.slice(0, 20)) {
        const { fees } = await profileOf(row.address, { span: "90" });
        expect(sum((fees.gateways ?? []).map(({ fees }) => fees))).toBe(row.fees.days90);
        expect(fees.stretches).toHaveLength(90);
      }
    },
    LONG,
  );

  it(
    "count the votes of the list as the row counts them",
    async () => {
      for (const row of rows.slice(0, 20)) {
        const { votes } = await profileOf(row.address);
        const eligible = votes?.proposals.filter((proposal) => proposal.eligible) ?? [];
        expect(eligible).toHaveLength(row.votes?.eligible ?? -1);
        expect(eligible.filter(({ vote }) => vote !== null)).toHaveLength(row.votes?.cast ?? -1);
      }
    },
    LONG,
  );

  it("call its yield under other definitions what the answer about all of them does", async () => {
    const outcome = await readYield(performance.now() + LONG);
    if (outcome.kind !== "report") throw new Error("no yields");
    for (const { address, definitions, srb } of outcome.report.orchestrators.slice(0, 5)) {
      expect((await profileOf(address)).underDefinitions).toEqual({ definitions, srb });
      expect(srb.selfStakedTokens, address).not.toBeNull();
    }
  });
});
