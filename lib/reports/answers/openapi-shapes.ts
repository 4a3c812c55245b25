/** A JSON schema, as OpenAPI 3.1 takes it. */
export type Schema = Record<string, unknown>;

export const text = { type: "string" };
export const flag = { type: "boolean" };
export const count = { type: "integer" };
export const rate = { type: "number" };
export const amount = { type: "string", pattern: "^-?\\d+(\\.\\d{1,18})?$" };
export const address = { type: "string", pattern: "^0x[0-9a-fA-F]{40}$" };

export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const oneOf = (...words: string[]): Schema => ({ type: "string", enum: words });
export const list = (items: Schema): Schema => ({ type: "array", items });

/** A shape with its meaning: unit, window, and what null stands for where its name does not say it. */
export const told = (description: string, schema: Schema): Schema => ({ ...schema, description });

/** An object whose named members are always there; more may stand beside them. */
export function members(properties: Record<string, Schema>): Schema {
  return { type: "object", properties, required: Object.keys(properties) };
}

const source = members({
  state: told(
    "stale: older than it should be. lagging: behind the chain. down: it gave nothing. absent: not set up.",
    oneOf("ok", "stale", "lagging", "down", "absent"),
  ),
  block: told("The newest L2 block that its figures rest on.", orNull(count)),
  ageSeconds: told("The age of its figures, in seconds.", orNull(rate)),
});

export const sources = members({
  chain: source,
  subgraph: source,
  performance: source,
  names: source,
  market: source,
  ipfs: source,
});

/** What every answer begins with. */
export const base = {
  network: oneOf("sample", "arbitrum-one"),
  asOf: told(
    "The block at which all contract figures were read.",
    members({
      round: orNull(count),
      l1Block: orNull(count),
      l2Block: orNull(count),
      timestamp: told("Unix seconds of that block.", orNull(count)),
    }),
  ),
  sources,
};

const yearly = (description: string) => told(`${description} A fraction a year.`, orNull(rate));

/** A yield and its parts. */
export const parts = {
  nominal: yearly("Issuance and fees together; issuance alone where fees are null."),
  issuance: yearly("New LPT, after the treasury's cut, missed calls and the reward cut, over the stake."),
  fees: yearly("ETH fees in LPT, after the fee cut, over the stake."),
  real: yearly("Nominal against the growth of supply: (1 + nominal) ÷ (1 + growth) − 1."),
};

/** What stands at the head of the answers that state yields. */
export const roundsInYear = {
  roundsPerYear: told("Rounds in 365 days, by which all yearly rates are made.", rate),
  roundsPerYearBasis: told(
    "measured: over the last 200 rounds. assumed: from the round's length at 12 s a block.",
    oneOf("measured", "assumed"),
  ),
};
