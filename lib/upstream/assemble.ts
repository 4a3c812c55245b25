import type { Config } from "../config/config";
import type { Runtime } from "../config/runtime";
import { Database, type Scope } from "../store/database";
import { identityOf } from "../store/identity";
import { Keep, type KeepPolicy, settledOr } from "../store/keep";
import type { Reading } from "../store/reading";
import { ChainSource } from "./chain/chain-source";
import { Rpc } from "./chain/rpc";
import { ViewReader } from "./chain/view-reader";
import { CHAIN, CHRONICLE, COURSE, HISTORY, PAST, PERFORMANCE, PRICING } from "./freshness";
import { GuardedFetch } from "./http/guarded-fetch";
import { marketPrices } from "./market/market-prices";
import { readPoolDepth } from "./market/pool-depth";
import { NameBook } from "./names/name-book";
import type { Failure, Outcome } from "./outcome";
import type { Chronicle, Course } from "./past-readings";
import { scoresJoiner } from "./performance/scores";
import { readService, type ServiceRead } from "./performance/service";
import type { PixelPrices } from "./performance-readings";
import { readPrices } from "./pricing/prices";
import type { History, PoolDepth } from "./readings";
import type { Sources } from "./sources";
import { statusesOf } from "./statuses";
import { ChronicleReader } from "./subgraph/chronicle";
import { SubgraphClient } from "./subgraph/client";
import { CourseReader } from "./subgraph/course";
import { CutFlowBook } from "./subgraph/cut-flow-book";
import { HistoryReader } from "./subgraph/history";
import { PastBook } from "./subgraph/past-book";
import { registeredSoon } from "./subgraph/registered";
import { outcomeOf, UpstreamError } from "./upstream-error";

const LIVE_PRICE_PAUSE_MS = 250;

/** Makes the sources of a runtime. Nothing is asked before somebody asks. */
export function assembleSources({ config, fetch, now }: Runtime): Sources {
  let version = 1;
  const onChange = () => {
    version += 1;
  };
  const http = new GuardedFetch(fetch, upstreamsOf(config));
  const database = new Database(config.network === "sample" ? null : config.databaseUrl);
  const scopeOf = (...identity: readonly string[]): Omit<Scope, "chainId"> | null =>
    config.network === "sample" ? null : { network: config.network, source: identityOf(...identity) };

  const subgraph = config.subgraph === null ? null : new SubgraphClient(http, config.subgraph);
  let history: Keep<History> | null = null;
  let course: Keep<Course> | null = null;
  let chronicle: Keep<Chronicle> | null = null;
  let pasts: PastBook | null = null;
  let cutFlows: CutFlowBook | null = null;
  const chain = new ChainSource({
    rpc: new Rpc(http, config.rpcUrls, "chain"),
    database,
    scope: scopeOf("chain", ...config.rpcUrls),
    registered: async () => history?.peek().value?.registered ?? (subgraph ? registeredSoon(subgraph) : []),
    networkNow: now,
    onChange,
  });

  if (subgraph !== null && config.subgraph !== null) {
    const scope = scopeOf("subgraph", config.subgraph.url);
    const options = {
      client: subgraph,
      database,
      chainRound: () => chain.round,
      scope: scope === null ? null : { ...scope, chainId: config.chainId },
    };
    const keep = <T>(
      policy: KeepPolicy,
      read: (previous: T | null) => Promise<{ value: T; block: number }>,
    ) =>
      new Keep<T>({
        policy,
        load: (previous) => outcomeOf("subgraph", () => read(previous)),
        late: new UpstreamError("subgraph", "timeout", "has not answered yet").failure,
        networkNow: now,
        onChange,
      });
    const reader = new HistoryReader(options);
    history = keep<History>(HISTORY, async (previous) => {
      const value = await reader.read(previous);
      return { value, block: value.block.number };
    });
    const courses = new CourseReader(options);
    course = keep<Course>(COURSE, (previous) => courses.read(previous));
    const chronicles = new ChronicleReader(options);
    pasts = new PastBook({ ...options, policy: PAST, networkNow: now, onChange });
    cutFlows = new CutFlowBook({ ...options, networkNow: now, onChange });
    chronicle = keep<Chronicle>(CHRONICLE, (previous) => chronicles.read(previous));
  }

  const service = (baseUrl: string | null, kind: "transcoding" | "ai") =>
    baseUrl === null
      ? null
      : new Keep<ServiceRead>({
          policy: PERFORMANCE,
          load: () =>
            outcomeOf("performance", async () => ({
              value: await readService({ http, baseUrl, kind }),
              block: null,
            })),
          late: new UpstreamError("performance", "timeout", "has not answered yet").failure,
          networkNow: now,
          onChange,
        });
  const transcoding = service(config.performanceUrl, "transcoding");
  const ai = service(config.aiPerformanceUrl, "ai");
  const joinScores = scoresJoiner();

  const { pricingUrl } = config;
  const prices =
    pricingUrl === null
      ? null
      : new Keep<PixelPrices>({
          policy: PRICING,
          load: () =>
            outcomeOf("pricing", async () => ({ value: await readPrices(http, pricingUrl), block: null })),
          late: new UpstreamError("pricing", "timeout", "has not answered yet").failure,
          networkNow: now,
          onChange,
        });

  const l1 = config.l1RpcUrls.length === 0 ? null : new Rpc(http, config.l1RpcUrls, "names");
  const nameScope = scopeOf("names", ...config.l1RpcUrls);
  const names = new NameBook({
    views: l1 === null ? null : new ViewReader(l1, "names"),
    database,
    scope: nameScope === null ? null : { ...nameScope, chainId: 1 },
    networkNow: now,
    onChange,
  });

  const roundPrices = marketPrices({
    chain,
    history: () => history?.peek() ?? null,
    subgraph,
    database,
    pauseMs: config.network === "sample" ? 0 : LIVE_PRICE_PAUSE_MS,
    onChange,
  });

  // One answer alone is made from it, so that what changes in it makes no page old.
  const depth = new Keep<PoolDepth>({
    policy: CHAIN,
    load: () =>
      outcomeOf("market", async () => {
        const value = await readPoolDepth(chain.views);
        return { value, block: value.block };
      }),
    late: new UpstreamError("market", "timeout", "has not answered yet").failure,
    networkNow: now,
  });

  return {
    chain: (deadlineAt, after) =>
      after === undefined ? chain.present.read(deadlineAt) : chain.present.readAfter(after, deadlineAt),
    factors: (orchestrators, rounds, at, deadlineAt) =>
      chain.factors.read(orchestrators, rounds, at, deadlineAt),
    orchestrator: (address, at, deadlineAt) =>
      byDeadline(
        outcomeOf("chain", () => chain.others.read(address, at)),
        deadlineAt,
      ),
    history: async (deadlineAt) => (history === null ? ABSENT_HISTORY : history.read(deadlineAt)),
    course: async (deadlineAt) => course?.read(deadlineAt) ?? absentReading("subgraph"),
    chronicle: async (deadlineAt) => chronicle?.read(deadlineAt) ?? absentReading("subgraph"),
    orchestratorPast: async (address, deadlineAt) =>
      pasts?.read(address, deadlineAt) ?? absentReading("subgraph"),
    cutFlows: (changes) => cutFlows?.flows(changes) ?? null,
    pendingStakes: (accounts, at, deadlineAt) =>
      byDeadline(
        outcomeOf("chain", () => chain.pendingStakes.read(accounts, at)),
        deadlineAt,
      ),
    poolDepth: (deadlineAt) => depth.read(deadlineAt),
    roundPrices: (rounds) => roundPrices.prices(rounds),
    priceProgress: () => roundPrices.progress(),
    names: (addresses) => names.names(addresses),
    performance: async (deadlineAt) =>
      joinScores(
        ...(await Promise.all([transcoding?.read(deadlineAt) ?? null, ai?.read(deadlineAt) ?? null])),
      ),
    pricing: async (deadlineAt) => (prices === null ? ABSENT_PRICING : prices.read(deadlineAt)),
    delegator: (address, options, deadlineAt) => chain.delegators.read(address, options, deadlineAt),
    gasOfMove: (move, deadlineAt) =>
      byDeadline(
        outcomeOf("chain", () => chain.moveGas.read(move)),
        deadlineAt,
      ),
    resolveName: (name, deadlineAt) => names.resolve(name, deadlineAt),
    statuses: () => {
      for (const kept of [chain.present, history, transcoding, ai]) kept?.refreshIfDue();
      // what nobody asked for yet is not read for its status alone
      const asked = [course, chronicle].filter((kept) => kept?.hasEnded);
      for (const kept of asked) kept?.refreshIfDue();
      const told = history?.peek() ?? null;
      const lacking = chronicle?.peek().value?.missing[0]?.failure ?? null;
      const pastFailure = pasts?.failureSince(told?.readAt ?? Number.POSITIVE_INFINITY) ?? null;
      return statusesOf({
        now: now(),
        chain: chain.present.peek(),
        history: told,
        further: [
          ...asked.flatMap((kept) => kept?.peek() ?? []),
          { readAt: null, failure: lacking ?? pastFailure },
        ],
        performance: joinScores(transcoding?.peek() ?? null, ai?.peek() ?? null),
        names: l1 === null ? null : { ageMs: names.ageMs, failure: names.failure },
      });
    },
    dataVersion: () => version,
  };
}

function upstreamsOf(config: Config): string[] {
  const { rpcUrls, l1RpcUrls, subgraph, performanceUrl, aiPerformanceUrl, ipfsUrl, pricingUrl } = config;
  const single = [subgraph?.url, performanceUrl, aiPerformanceUrl, ipfsUrl, pricingUrl];
  return [...rpcUrls, ...l1RpcUrls, ...single.filter((url) => url != null)];
}

const ABSENT_HISTORY: Reading<History> = absentReading("subgraph");
const ABSENT_PRICING: Reading<PixelPrices> = absentReading("pricing");

function absentReading<T>(source: Failure["source"]): Reading<T> {
  const { failure } = new UpstreamError(source, "absent", "is not configured");
  return { value: null, state: "absent", block: null, readAt: null, failure };
}

async function byDeadline<T>(asking: Promise<Outcome<T>>, deadlineAt: number): Promise<Outcome<T>> {
  let outcome: Outcome<T> = {
    ok: false,
    failure: new UpstreamError("chain", "timeout", "did not answer in time").failure,
  };
  const answered = asking.then((value) => {
    outcome = value;
  });
  await settledOr(answered, deadlineAt - performance.now());
  return outcome;
}
