import { Agent, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Asks as a browser does, over a kept connection.
 * @param {string} url
 * @param {string} encodings the Accept-Encoding header
 * @returns {Promise<{ status: number, headers: import("node:http").IncomingHttpHeaders, bytes: Buffer, milliseconds: number }>}
 */
export function ask(url, encodings = "gzip") {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const outgoing = request(
      url,
      { agent, headers: { "accept-encoding": encodings, accept: "text/html,*/*" } },
      (answer) => {
        /** @type {Buffer[]} */
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes,
            milliseconds: performance.now() - begun,
          });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end();
  });
}

/**
 * The body of an answer as text.
 * @param {{ headers: import("node:http").IncomingHttpHeaders, bytes: Buffer }} answer
 */
export function textOf({ headers, bytes }) {
  const encoding = headers["content-encoding"];
  if (encoding === "gzip") return gunzipSync(bytes).toString("utf8");
  return (encoding === "br" ? brotliDecompressSync(bytes) : bytes).toString("utf8");
}

/**
 * The middle of some measurements.
 * @param {number[]} values at least one
 */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Median milliseconds of a link, asked one request at a time after some that do not count.
 * @param {string} url
 * @param {number} times
 */
export async function medianAlone(url, times = 40) {
  for (let at = 0; at < 10; at += 1) await ask(url);
  const taken = [];
  for (let at = 0; at < times; at += 1) {
    const { status, milliseconds } = await ask(url);
    if (status !== 200) throw new Error(`${url} answered ${status}`);
    taken.push(milliseconds);
  }
  return median(taken);
}
