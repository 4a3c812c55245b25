import { createHash } from "node:crypto";

/** A short name for an upstream that tells it from others without telling its address or key. */
export function identityOf(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}
