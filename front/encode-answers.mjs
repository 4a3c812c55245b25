import { CapturedResponse } from "./captured-response.mjs";
import { pathOf } from "./check-request.mjs";
import { encode } from "./encode.mjs";

/** @import { ServerResponse } from "node:http" */
/** @import { Handler } from "./pages.mjs" */

/** Answers that are text and no pages: for programs, files to take away, lists for the browser and for search engines. */
const TEXTS = /^\/api\/|^\/find\/index$|\/csv$|^\/(sitemap\.xml|robots\.txt)$/;
/** Further ones go out as they are: compressing must not keep the site from everything else. */
const AT_ONCE = 4;
/** Bytes; what is larger would keep a processor for longer than it saves on the way. */
const LARGEST = 8 * 1024 * 1024;
/** Next writes these for a connection of its own. */
const OF_CONNECTION = new Set(["connection", "keep-alive", "transfer-encoding", "content-length"]);

/**
 * Lets a site's answers to programs travel as small as its pages do. Their ETags are weak, so one tag stands for every
 * encoding of an answer.
 * @param {Handler} site
 * @param {typeof encode} compress
 * @returns {Handler}
 */
export function encodeAnswers(site, compress = encode) {
  let encoding = 0;
  return async (request, response) => {
    if (!TEXTS.test(pathOf(request.url ?? ""))) return site(request, response);
    response.appendHeader("Vary", "Accept-Encoding");
    if (request.method !== "GET") return site(request, response);
    const accepted = request.headers["accept-encoding"];
    delete request.headers["accept-encoding"];
    const finished = new CapturedResponse(request);
    await site(request, finished);
    const plain = finished.body;
    copyHead(finished, response);
    if (encoding >= AT_ONCE || plain.length > LARGEST) return void send(response, plain, null);
    encoding += 1;
    try {
      const { body, encoding: name } = await compress(plain, accepted);
      send(response, body, name);
    } finally {
      encoding -= 1;
    }
  };
}

/**
 * @param {CapturedResponse} finished
 * @param {ServerResponse} response
 */
function copyHead(finished, response) {
  response.statusCode = finished.statusCode;
  for (const [name, value] of Object.entries(finished.getHeaders())) {
    if (value === undefined || OF_CONNECTION.has(name)) continue;
    if (name === "vary") response.appendHeader(name, Array.isArray(value) ? value : String(value));
    else response.setHeader(name, value);
  }
}

/**
 * @param {ServerResponse} response
 * @param {Buffer} body
 * @param {string | null} encoding
 */
function send(response, body, encoding) {
  if (encoding !== null) response.setHeader("Content-Encoding", encoding);
  // An answer that says "you have it" has no body, and so no length of one.
  if (response.statusCode !== 304) response.setHeader("Content-Length", body.length);
  response.end(response.statusCode === 304 ? undefined : body);
}
