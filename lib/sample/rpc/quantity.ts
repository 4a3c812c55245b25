export type Hex = `0x${string}`;

/** A number as JSON-RPC writes it: hex without leading zeros. */
export function quantity(value: number | bigint): Hex {
  return `0x${value.toString(16)}`;
}

/** Reads a JSON-RPC quantity; null when the text is none. */
export function parseQuantity(text: string): bigint | null {
  return /^0x(0|[1-9a-fA-F][0-9a-fA-F]*)$/.test(text) && text.length <= 66 ? BigInt(text) : null;
}

/** A number as one 32-byte word. */
export function word(value: bigint): Hex {
  return `0x${value.toString(16).padStart(64, "0")}`;
}
