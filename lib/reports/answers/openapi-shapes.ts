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

/** An object whose named members are always there; more may stand beside them. */
export function members(properties: Record<string, Schema>): Schema {
  return { type: "object", properties, required: Object.keys(properties) };
}

const source = members({
  state: oneOf("ok", "stale", "lagging", "down", "absent"),
  block: orNull(count),
  ageSeconds: orNull(rate),
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
  asOf: members({
    round: orNull(count),
    l1Block: orNull(count),
    l2Block: orNull(count),
    timestamp: orNull(count),
  }),
  sources,
};

/** A yield and its parts. */
export const parts = {
  nominal: orNull(rate),
  issuance: orNull(rate),
  fees: orNull(rate),
  real: orNull(rate),
};
