import { type Address, parseAddress } from "../units/address";

/** What pools are made of. */
export const POOLS_BY = ["orchestrator", "network"] as const;
export type PoolsBy = (typeof POOLS_BY)[number];

/** A parameter as read, or one sentence on what it should have been. */
export type Parameter<T> = { ok: true; value: T } | { ok: false; detail: string };

/** An address out of a path, in any valid case. */
export function addressParameter(text: string): Parameter<Address> {
  const address = parseAddress(text);
  if (address !== null) return { ok: true, value: address };
  const detail = /^0x[0-9a-fA-F]{40}$/.test(text)
    ? "The checksum of this address is wrong, so a character of it may be. All lower case is accepted without one."
    : "An address is 0x and 40 hexadecimal digits.";
  return { ok: false, detail };
}

/** `format`: json unless csv is asked for. */
export function formatParameter(query: URLSearchParams): Parameter<"json" | "csv"> {
  return only(query, "format", "json", (text) => {
    if (text === "json" || text === "csv") return { ok: true, value: text };
    return { ok: false, detail: "format is json or csv." };
  });
}

/** `by`: a pool for each orchestrator, or one for the network. */
export function poolsParameter(query: URLSearchParams): Parameter<PoolsBy> {
  return only<PoolsBy>(query, "by", "orchestrator", (text) => {
    const value = POOLS_BY.find((known) => known === text);
    return value === undefined
      ? { ok: false, detail: "by is orchestrator or network." }
      : { ok: true, value };
  });
}

/** `block`: an L2 block number at or past which to answer; null when not asked for. */
export function blockParameter(query: URLSearchParams): Parameter<number | null> {
  return only<number | null>(query, "block", null, (text) => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(value)) return { ok: true, value };
    return { ok: false, detail: "block is a decimal block number below 2^53." };
  });
}

function only<T>(
  query: URLSearchParams,
  name: string,
  absent: T,
  read: (text: string) => Parameter<T>,
): Parameter<T> {
  const [text, ...more] = query.getAll(name);
  if (text === undefined) return { ok: true, value: absent };
  return more.length > 0 ? { ok: false, detail: `${name} is given more than once.` } : read(text);
}
