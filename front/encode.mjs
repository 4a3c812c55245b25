import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);

const SMALLEST = 1024;

/**
 * Compresses a page for a visitor, at levels that cost less than they save on the way.
 * @param {Buffer} body
 * @param {string | undefined} accepted the Accept-Encoding header
 * @returns {Promise<{ body: Buffer, encoding: "br" | "gzip" | null }>}
 */
export async function encode(body, accepted) {
  const encoding = body.length < SMALLEST ? null : preferred(accepted ?? "");
  if (encoding === "br") {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    return { body: await asBrotli(body, { params }), encoding };
  }
  if (encoding === "gzip") return { body: await asGzip(body, { level: 4 }), encoding };
  return { body, encoding };
}

/**
 * The best encoding a visitor takes; one with weight 0 is refused.
 * @param {string} accepted
 * @returns {"br" | "gzip" | null}
 */
export function preferred(accepted) {
  const taken = accepted
    .toLowerCase()
    .split(",")
    .map((entry) => entry.trim().split(/\s*;\s*q\s*=\s*/))
    .filter(([, weight]) => weight === undefined || Number(weight) > 0)
    .map(([name]) => name);
  if (taken.includes("br")) return "br";
  return taken.includes("gzip") ? "gzip" : null;
}
