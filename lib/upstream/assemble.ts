import type { Config } from "../config/config";
import type { Runtime } from "../config/runtime";
import { Database, type Scope } from "../store/database";
import { identityOf } from "../store/identity";
import { Keep, settledOr } from "../store/keep";
import type { Reading } from "../store/reading";
import { ChainSource } from "./chain/chain-source";
import { Rpc } from "./chain/rpc";
import { ViewReader } from "./chain/view-reader";
import { HISTORY, PERFORMANCE } from "./freshness";
import { GuardedFetch } from "./http/guarded-fetch";
import { marketPrices } from "./market/market-prices";
import { NameBook } from "./names/name-book";
import type { Failure, Outcome } from "./outcome";
import { readScores } from "./performance/scores";
import type { History, PerformanceScores } from "./readings";
import type { Sources } from "./sources";
import { statusesOf } from "./statuses";
import { SubgraphClient } from "./subgraph/client";
import { HistoryReader } from "./subgraph/history";
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
    const reader = new HistoryReader({
      client: subgraph,
      database,
      chainRound: () => chain.round,
      scope: scope === null ? null : { ...scope, chainId: config.chainId },
    });
    history = new Keep<History>({
      policy: HISTORY,
      load: (previous) =>
        outcomeOf("subgraph", async () => {
          const value = await reader.read(previous);
          return { value, block: value.block.number };
        }),
      late: new UpstreamError("subgraph", "timeout", "has not answered yet").failure,
      networkNow: now,
      onChange,
    });
  }

  const services = { transcoding: config.performanceUrl, ai: config.aiPerformanceUrl };
  const measured = services.transcoding !== null || services.ai !== null;
  const scores = measured
    ? new Keep<PerformanceScores>({
        policy: PERFORMANCE,
        load: async () => withoutBlock(await readScores(http, services)),
        late: new UpstreamError("performance", "timeout", "has not answered yet").failure,
        networkNow: now,
        onChange,
      })
    : null;

  const l1 = config.l1RpcUrls.length === 0 ? null : new Rpc(http, config.l1RpcUrls, "names");
  const nameScope = scopeOf("names", ...config.l1RpcUrls);
  const names = new NameBook({
    views: l1 === null ? null : new ViewReader(l1, "names"),
    database,
    scope: nameScope === null ? null : { ...nameScope, chainId: 1 },
    networkNow: now,
    onChange,
  });

  const prices = marketPrices({
    chain,
    history: () => history?.peek() ?? null,
    subgraph,
    database,
    pauseMs: config.network === "sample" ? 0 : LIVE_PRICE_PAUSE_MS,
    onChange,
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
    roundPrices: (rounds) => prices.prices(rounds),
    priceProgress: () => prices.progress(),
    names: (addresses) => names.names(addresses),
    performance: async (deadlineAt) => (scores === null ? ABSENT_PERFORMANCE : scores.read(deadlineAt)),
    delegator: (address, options, deadlineAt) => chain.delegators.read(address, options, deadlineAt),
    resolveName: (name, deadlineAt) => names.resolve(name, deadlineAt),
    statuses: () => {
      for (const kept of [chain.present, history, scores]) kept?.refreshIfDue();
      return statusesOf({
        now: now(),
        chain: chain.present.peek(),
        history: history?.peek() ?? null,
        performance: scores?.peek() ?? null,
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
const ABSENT_PERFORMANCE: Reading<PerformanceScores> = absentReading("performance");

function absentReading<T>(source: Failure["source"]): Reading<T> {
  const { failure } = new UpstreamError(source, "absent", "is not configured");
  return { value: null, state: "absent", block: null, readAt: null, failure };
}

function withoutBlock<T>(outcome: Outcome<T>): Outcome<{ value: T; block: null }> {
  return outcome.ok ? { ok: true, value: { value: outcome.value, block: null } } : outcome;
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
