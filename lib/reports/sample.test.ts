import { beforeAll, describe, expect, it } from "vitest";
import { GET as delegator } from "@/app/api/v1/delegators/[address]/route";
import { memoryFetch } from "@/instrumentation-sample";
import { parseConfig } from "../config/parse-config";
import { setRuntime } from "../config/runtime";
import { createSampleNetwork } from "../sample/network";
import { createSampleServer } from "../sample/serve";
import { type Address, wireAddress } from "../units/address";
import { weiToDecimal } from "../units/wei";
import { forgetSources } from "../upstream/sources";
import { readDirectory } from "./directory";

const OPTIONS = { seed: "reports", now: 1_790_812_800, scale: 0.1, wallClock: Date.now };

/** The same network twice: once behind its services, and once as the model that must be found again. */
const network = createSampleNetwork(OPTIONS);
const server = createSampleServer(OPTIONS);

beforeAll(() => {
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
});

const read = (fn: string, ...args: unknown[]) => network.protocol.read("BondingManager", fn, args);

describe("the sample network, read through everything", () => {
  it("gives every registered or active orchestrator its figures", async () => {
    const outcome = await readDirectory(performance.now() + 30_000);
    if (outcome.kind !== "report") throw new Error(JSON.stringify(outcome.failures));
    const { orchestrators, asOf, networkFigures } = outcome.report;
    expect(asOf.round).toBe(Number(network.protocol.read("RoundsManager", "currentRound", [])));
    expect(orchestrators.length).toBeGreaterThan(5);
    for (const row of orchestrators) {
      expect(row.totalStake).toBe(read("transcoderTotalStake", row.address));
      expect(row.active).toBe(read("isActiveTranscoder", row.address));
    }
    expect(networkFigures.supply?.total).toBe(network.protocol.read("Minter", "getGlobalTotalSupply", []));
    expect(networkFigures.roundsPerYearBasis).toBe("measured");
    const known = orchestrators.filter((row) => row.yield.realised.issuance !== null);
    expect(known.length).toBeGreaterThan(orchestrators.length / 2);
    expect(known.every((row) => row.yield.realised.real !== null)).toBe(true);
  });

  it("answers every account's pending stake and fees to the wei", async () => {
    const bonded = network.ledger.logs.flatMap(({ event, args }) =>
      event === "Bond" ? [args.delegator as Address] : [],
    );
    const accounts = [...new Set(bonded)].slice(0, 150);
    expect(accounts.length).toBe(150);
    for (const account of accounts) {
      const address = wireAddress(account);
      const request = new Request(`http://site.test/api/v1/delegators/${address}`);
      const response = await delegator(request, { params: Promise.resolve({ address }) });
      const body = await response.json();
      expect(body).toMatchObject({
        address: account,
        pendingStake: weiToDecimal(read("pendingStake", account, 0n) as bigint),
        pendingFees: weiToDecimal(read("pendingFees", account, 0n) as bigint),
      });
    }
  });
});
