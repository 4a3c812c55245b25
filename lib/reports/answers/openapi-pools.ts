import {
  address,
  base,
  list,
  members,
  orNull,
  rate,
  reference,
  type Schema,
  text,
  told,
} from "./openapi-shapes";

/** The shapes of the answer for yield trackers. */
export const POOL_SCHEMAS: Record<string, Schema> = {
  Pools: members({ ...base, pools: list(reference("Pool")) }),
  Pool: members({
    pool: told("A name that no other pool has.", text),
    chain: text,
    project: told("On the sample network its name says so.", text),
    symbol: text,
    tvlUsd: told("Its stake in US dollars; null without a price.", orNull(rate)),
    apyBase: told("Per cent a year, not a fraction: ETH fees over the last 30 rounds.", orNull(rate)),
    apyReward: told(
      "Per cent a year, not a fraction: issuance over the last 30 rounds, after treasury cut, reward cut and missed calls.",
      orNull(rate),
    ),
    rewardTokens: list(address),
    underlyingTokens: list(address),
    poolMeta: told("Whose pool it is.", text),
    url: told("The page about it; null where the site does not know its own address.", orNull(text)),
  }),
};
