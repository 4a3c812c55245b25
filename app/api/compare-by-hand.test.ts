import { beforeAll, describe, expect, it } from "vitest";
import { memoryFetch } from "@/instrumentation-sample";
import { parseConfig } from "@/lib/config/parse-config";
import { setRuntime } from "@/lib/config/runtime";
import { readDirectory } from "@/lib/reports/directory";
import { createSampleNetwork } from "@/lib/sample/network";
import { createSampleServer } from "@/lib/sample/serve";
import type { Address } from "@/lib/units/address";
import { forgetSources, sources } from "@/lib/upstream/sources";
import { GET } from "./v1/compare/route";

const OPTIONS = { seed: "compare", now: 1_790_812_800, scale: 0.1, wallClock: Date.now };
/** Close enough for a double: the rates are worked out in another order here. */
const TOLERANCE = 1e-6;

/** The same network twice: once behind its services, and once as the contracts that it is checked against. */
const { protocol, ledger } = createSampleNetwork(OPTIONS);
const server = createSampleServer(OPTIONS);
const minter = (name: string) => protocol.read("Minter", name, []) as bigint;
const rounds = (name: string) => protocol.read("RoundsManager", name, []);
const bonding = (name: string, ...args: unknown[]) => protocol.read("BondingManager", name, args);
const wei = (amount: string) => {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole) * 10n ** 18n + BigInt(fraction.padEnd(18, "0"));
};
const near = (value: number, expected: number) => expect(value / expected).toBeCloseTo(1, 6);

interface Item {
  address: Address;
  active: boolean;
  totalStake: string;
  rewardCut: number;
  feeShare: number;
  fees: { days90: string };
  rewardCalls: { made: number; eligible: number } | null;
  yield: { roundsPerYear: number };
  year: { lpt: string; eth: string; nominal: number; issuance: number; fees: number; real: number };
  daysUntilMovingPays: number | null;
  moving: { networkCost: string | null; gas: number | null; gasPriceWei: string | null };
}

let chosen: Address[] = [];
let lptEth = 0;

async function compare(query: string) {
  const response = await GET(new Request(`http://site.test/api/v1/compare?o=${chosen.join(",")}&${query}`));
  expect(response.status).toBe(200);
  return response.json();
}

/** An account of the network that delegates to the first of those compared, and is no orchestrator. */
function aDelegator(): Address {
  const bonded = new Set(
    ledger.logs.flatMap(({ event, args }) => (event === "Bond" ? [args.delegator] : [])),
  );
  const found = [...bonded].find((account) => {
    const [stake, , delegate] = bonding("getDelegator", account) as [bigint, bigint, Address];
    return stake > 10n ** 18n && delegate === chosen[0] && delegate !== account;
  });
  if (found === undefined) throw new Error("nobody delegates to the first");
  return found as Address;
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
  const outcome = await readDirectory(performance.now() + 30_000);
  if (outcome.kind !== "report") throw new Error("the sample network gave nothing");
  const active = outcome.report.orchestrators.filter((row) => row.active && (row.fees.days90 ?? 0n) > 0n);
  chosen = active.slice(0, 2).map(({ address }) => address);
  const snapshot = (await sources().chain(performance.now() + 30_000)).value;
  lptEth = snapshot?.market.lptEth ?? 0;
  expect(lptEth).toBeGreaterThan(0);
}, 60_000);

/** What a stake would earn at one of them in a year, worked out round by round as one would on paper. */
function onPaper(item: Item, amount: bigint, inPool: bigint, inSet: bigint) {
  const supply = Number(minter("getGlobalTotalSupply"));
  const active = (bonding("currentRoundTotalActiveStake") as bigint) + amount - inSet;
  const participation = Number(active) / supply;
  const treasury = Number(bonding("nextRoundTreasuryRewardCutRate")) / 1e27;
  const calls = item.rewardCalls === null ? 1 : item.rewardCalls.made / item.rewardCalls.eligible;
  const target = Number(minter("targetBondingRate")) / 1e9;
  const step = Number(minter("inflationChange"));
  let inflation = Number(minter("inflation"));
  let [stake, all] = [1, 1];
  const { roundsPerYear } = item.yield;
  for (let left = roundsPerYear; left > 0; left -= 1) {
    inflation = participation < target ? inflation + step : Math.max(0, inflation - step);
    const part = Math.min(1, left);
    const gain = ((inflation / 1e9) * (1 - treasury) * (1 - item.rewardCut) * calls) / participation;
    stake *= (1 + gain) ** part;
    all *= (1 + inflation / 1e9) ** part;
  }
  const total = wei(item.totalStake) + amount - inPool;
  const [share, fees90] = [BigInt(Math.round(item.feeShare * 1e6)), wei(item.fees.days90)];
  const eth = (fees90 * 365n * share * amount) / (90n * 1_000_000n * total);
  const fees = Number(eth) / lptEth / Number(amount);
  const nominal = stake - 1 + fees;
  return { issuance: stake - 1, fees, nominal, real: (1 + nominal) / all - 1, eth };
}

describe("the comparison, worked out again on paper", () => {
  it("adds a typed stake to the pool and to the active set", async () => {
    const amount = 12_345n * 10n ** 18n;
    const { orchestrators }: { orchestrators: Item[] } = await compare("amount=12345");
    for (const item of orchestrators) {
      expect(wei(item.totalStake)).toBe(bonding("transcoderTotalStake", item.address));
      const paper = onPaper(item, amount, 0n, 0n);
      expect(wei(item.year.eth)).toBe(paper.eth);
      for (const part of ["issuance", "fees", "nominal", "real"] as const) near(item.year[part], paper[part]);
      near(Number(item.year.lpt), 12_345 * paper.issuance);
      expect(item.moving).toMatchObject({ networkCost: null, gas: null });
    }
  });

  it("moves an account's stake out of one pool into the other, and counts what that costs", async () => {
    const account = aDelegator();
    const held = bonding("pendingStake", account, 0n) as bigint;
    const answer = await compare(`account=${account.toLowerCase()}`);
    expect(wei(answer.stake.amount)).toBe(held);
    const [here, there] = answer.orchestrators as [Item, Item];
    const [stays, moves] = [onPaper(here, held, held, held), onPaper(there, held, 0n, held)];
    for (const part of ["issuance", "fees", "nominal", "real"] as const) {
      near(here.year[part], stays[part]);
      near(there.year[part], moves[part]);
      near(answer.present.year[part], stays[part]);
    }
    expect([wei(here.year.eth), wei(there.year.eth)]).toEqual([stays.eth, moves.eth]);

    const round = rounds("currentRound") as bigint;
    const [lastRewardRound] = bonding("getTranscoder", here.address) as [bigint];
    const [, , , , startRound, lastClaimRound] = bonding("getDelegator", account) as bigint[];
    const earns = (startRound ?? 0n) <= round && (lastClaimRound ?? 0n) < round;
    const loses = lastRewardRound !== round && earns && (rounds("currentRoundInitialized") as boolean);
    const reward = Number(minter("currentMintableTokens")) / Number(bonding("currentRoundTotalActiveStake"));
    const treasury = Number(bonding("treasuryRewardCutRate")) / 1e27;
    const forfeited = loses ? Number(held) * reward * (1 - treasury) * (1 - here.rewardCut) : 0;
    expect(answer.present.roundsWithoutEarnings).toBe(loses ? 1 : 0);
    if (loses) near(Number(answer.present.forfeited) * 1e18, forfeited);
    else expect(answer.present.forfeited).toBe("0");

    const { gas, gasPriceWei, networkCost } = there.moving;
    expect(gas).toBeGreaterThan(21_000);
    expect(wei(networkCost ?? "")).toBe(BigInt(gas ?? 0) * BigInt(gasPriceWei ?? 0));
    expect(here.moving.networkCost).toBeNull();
    const inLpt = ({ lpt, eth }: Item["year"]) => Number(lpt) + Number(eth) / lptEth;
    const gain = inLpt(there.year) - inLpt(here.year);
    const cost = forfeited / 1e18 + Number(networkCost) / lptEth;
    if (gain <= 0) expect(there.daysUntilMovingPays).toBeNull();
    else
      expect(Math.abs((there.daysUntilMovingPays ?? 0) / ((cost / gain) * 365) - 1)).toBeLessThan(TOLERANCE);
  });
});
