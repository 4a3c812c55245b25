import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { GET as getDelegator } from "@/app/api/v1/delegators/[address]/route";
import { GET as getOrchestrators } from "@/app/api/v1/orchestrators/route";
import { parseRecording } from "../protocol/replay/recording";
import { recordingChain } from "../sample/recording/recording-chain";
import type { Address } from "../units/address";
import { weiToDecimal } from "../units/wei";
import { annualise } from "../yield/annualise";
import { growthOf } from "../yield/realised";
import { readThrough } from "./testing/read-through";

const FOLDER = new URL("../protocol/__fixtures__/", import.meta.url);

function chainOf(file: string, until?: bigint) {
  const [scenario] = parseRecording(readFileSync(fileURLToPath(new URL(file, FOLDER)), "utf8"));
  if (scenario === undefined) throw new Error(`${file} is empty`);
  const chain = recordingChain(scenario, until === undefined ? {} : { until });
  const read = (fn: string, ...args: unknown[]) => chain.protocol.read("BondingManager", fn, args);
  const args = chain.ledger.logs.flatMap(({ event, args }) => (event === "Bond" ? [args] : []));
  const accounts = [...new Set(args.map(({ delegator }) => delegator as Address))];
  return { chain, scenario, read, accounts };
}

async function delegator(address: string) {
  const request = new Request(`http://site.test/api/v1/delegators/${address}`);
  return (await getDelegator(request, { params: Promise.resolve({ address }) })).json();
}

async function orchestrators() {
  return (await getOrchestrators(new Request("http://site.test/api/v1/orchestrators"))).json();
}

const CASES: [string, bigint | undefined][] = [
  ["A_below_target.json", undefined],
  ["C_ceiling_pool_eviction.json", undefined],
  ["C_ceiling_pool_eviction.json", 12n],
  ["F1_random.json", undefined],
  ["F1_random.json", 20n],
];

describe.each(CASES)("%s to round %s, read from the contracts alone", (file, until) => {
  const { chain, read, accounts } = chainOf(file, until);

  it("answers every account as the contract does, to the wei", async () => {
    readThrough(chain, { subgraph: false });
    expect(accounts.length).toBeGreaterThan(3);
    for (const account of accounts) {
      expect(await delegator(account)).toMatchObject({
        address: account,
        pendingStake: weiToDecimal(read("pendingStake", account, 0n) as bigint),
        pendingFees: weiToDecimal(read("pendingFees", account, 0n) as bigint),
      });
    }
  });

  it("lists who is active with what the contracts tell, and nothing else", async () => {
    readThrough(chain, { subgraph: false });
    const body = await orchestrators();
    expect(body.network).toBe("arbitrum-one");
    expect(body.sources.subgraph.state).toBe("absent");
    const listed = body.orchestrators.filter(({ active }: { active: boolean }) => active);
    const active = accounts.filter((account) => read("isActiveTranscoder", account));
    expect(listed.map(({ address }: { address: string }) => address).sort()).toEqual([...active].sort());
    for (const item of listed) {
      expect(item).toMatchObject({
        totalStake: weiToDecimal(read("transcoderTotalStake", item.address) as bigint),
        rewardCalls: null,
        delegators: null,
        fees: { days30: null, days90: null },
        yield: { realised: { fees: null, real: null }, forecast: { fees: null, callRatio: null } },
      });
      expect(item.yield.forecast.nominal).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("F1_random.json, read with a subgraph beside the chain", () => {
  it("tells reward calls, fees and delegators as the recording has them", async () => {
    const { chain, scenario, read, accounts } = chainOf("F1_random.json");
    readThrough(chain, { subgraph: true });
    const { orchestrators: items, sources } = await orchestrators();
    expect(sources.subgraph.state).toBe("ok");
    expect(items.length).toBeGreaterThan(3);
    const closed = scenario.rounds
      .slice(0, -1)
      .map(({ orchestrators: all = [] }) => all as unknown as Recorded[]);
    for (const item of items) {
      const rounds = closed.flatMap((all) => all.filter(({ address }) => address === item.address));
      const active = rounds.filter((round) => round.active);
      const made = active.filter((round) => round.rewardCalled);
      expect(item.rewardCalls).toMatchObject({ eligible: active.length, made: made.length });
      const bonded = accounts.filter((account) => {
        const [amount, , delegate] = read("getDelegator", account) as readonly unknown[];
        return delegate === item.address && (amount as bigint) > 0n;
      });
      expect(item.delegators).toBe(bonded.length);
      const tickets = chain.ledger.logs.filter(
        ({ event, args }) => event === "WinningTicketRedeemed" && args.recipient === item.address,
      );
      const fees = tickets.reduce((sum, { args }) => sum + (args.faceValue as bigint), 0n);
      expect(item.fees).toEqual({ days30: weiToDecimal(fees), days90: weiToDecimal(fees) });
    }
    expect(items.some(({ fees }: { fees: { days90: string } }) => fees.days90 !== "0")).toBe(true);
    expect(items.some(({ rewardCalls: { eligible, made } }: Calls) => made < eligible)).toBe(true);
  });
});

interface Recorded {
  address: Address;
  active: boolean;
  rewardCalled: boolean;
}

interface Calls {
  rewardCalls: { eligible: number; made: number };
}

describe("realised issuance read from a chain", () => {
  it("is what stakes that stood still grew by over the same closed rounds", async () => {
    const [before, after, now] = [19n, 26n, 27n].map((until) => chainOf("A_below_target.json", until));
    if (before === undefined || after === undefined || now === undefined) throw new Error("no chain");
    readThrough(now.chain, { subgraph: false });
    const { orchestrators: items } = await orchestrators();
    let compared = 0;
    for (const account of before.accounts) {
      const [bonded, , delegate, , , lastClaim] = before.read("getDelegator", account) as readonly unknown[];
      const later = after.read("getDelegator", account) as readonly unknown[];
      const still = bonded === later[0] && lastClaim === later[5] && delegate === later[2];
      const item = items.find(({ address }: { address: Address }) => address === delegate);
      if (!still || item === undefined || delegate === account || (lastClaim as bigint) >= 19n) continue;
      const [start, end] = [before, after].map(({ read }) => read("pendingStake", account, 0n) as bigint);
      const growth = growthOf(start ?? 0n, end ?? 0n) ?? Number.NaN;
      const { realisedByWindow, roundsPerYear, through } = item.yield;
      expect(through).toBe(26);
      expect(realisedByWindow["7"].issuance).toBeCloseTo(annualise(growth, 7, roundsPerYear), 12);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });
});
