import { decodeErrorResult, type Hex } from "viem";

/** What an error of a wallet or node says of a contract's refusal. */
export type Revert = { reverted: false } | { reverted: true; reason: string | null };

const DEEPEST = 6;
const TEXT = /execution reverted(?::\s*(?:revert(?:ed)?:?\s*)?)?([\s\S]*)/i;

/**
 * Finds a contract's refusal in what a wallet throws. Wallets wrap the node's error in layers of their own, so the return
 * data and the node's text are looked for in all of them.
 */
export function revertIn(error: unknown): Revert {
  const layers = layersOf(error);
  for (const layer of layers) {
    const reason = reasonOf(layer.data);
    if (reason !== undefined) return { reverted: true, reason };
  }
  for (const layer of layers) {
    const said = typeof layer.message === "string" ? TEXT.exec(layer.message) : null;
    if (said !== null) return { reverted: true, reason: said[1]?.trim() || null };
  }
  return { reverted: layers.some(({ code }) => code === 3), reason: null } as Revert;
}

interface Layer {
  code?: unknown;
  message?: unknown;
  data?: unknown;
}

/** The error and everything nested in it where wallets are known to nest: data, cause, error, originalError. */
export function layersOf(error: unknown, depth = 0): Layer[] {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return [];
  const layer = error as Record<string, unknown>;
  const inner = ["data", "cause", "error", "originalError"].flatMap((name) =>
    layersOf(layer[name], depth + 1),
  );
  return [layer, ...inner];
}

/** The reason in return data; undefined where the text is no return data of a revert. */
function reasonOf(data: unknown): string | null | undefined {
  const hex = typeof data === "string" ? /0x[0-9a-f]*/i.exec(data)?.[0] : undefined;
  if (hex === undefined || !/^0x(08c379a0|4e487b71)/i.test(hex)) return undefined;
  try {
    const { errorName, args } = decodeErrorResult({ data: hex.toLowerCase() as Hex });
    return errorName === "Error" ? String(args?.[0]) : `panic ${String(args?.[0])}`;
  } catch {
    return undefined;
  }
}
