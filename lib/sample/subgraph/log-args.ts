import type { SampleLog } from "../ledger";

const lowered = new Map<string, string>();

/** An address as the subgraph spells it. Each is lowered once, because a history names the same few thousand over and over. */
export function wire(address: unknown): string {
  const text = String(address);
  let lower = lowered.get(text);
  if (lower === undefined) {
    lower = text.toLowerCase();
    lowered.set(text, lower);
  }
  return lower;
}

/** An integer argument of a log, whatever width its ABI gives it. */
export function integer(log: SampleLog, name: string): bigint {
  const value = log.args[name];
  if (typeof value === "bigint") return value;
  return typeof value === "number" ? BigInt(value) : 0n;
}

/** An address argument, lower case. */
export function account(log: SampleLog, name: string): string {
  return wire(log.args[name]);
}

export function text(log: SampleLog, name: string): string {
  const value = log.args[name];
  return typeof value === "string" ? value : "";
}

/** A bytes argument; "0x" where the log has none. */
export function bytes(log: SampleLog, name: string): string {
  const value = text(log, name);
  return value === "" ? "0x" : value.toLowerCase();
}
