import { randomBytes } from "node:crypto";
import { CapturedResponse } from "./captured-response.mjs";
import { pathOf } from "./check-request.mjs";
import { encode } from "./encode.mjs";
import { tellSite } from "./guard-headers.mjs";
import { KeptPages } from "./kept-pages.mjs";
import { canonicalLink, dataVersion } from "./process-links.mjs";

/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import { Page } from "./kept-pages.mjs" */
/** @typedef {(request: IncomingMessage, response: ServerResponse) => Promise<void>} Handler */

/** Ages printed on a page stay true to a few seconds, and a page that is asked for asks for fresh data as often. */
const LIMITS = { pages: 100, bytes: 24 * 1024 * 1024, milliseconds: 5_000 };
const NOT_PAGES = /^\/(_next|api|sample|og)(\/|$)|\.[a-z0-9]+$/i;
const ROUTER_HEADERS = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-action", "next-url"];
const NOT_KEPT_HEADERS = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "date",
  "content-encoding",
]);

/** A fresh nonce for one answer. */
export const freshNonce = () => randomBytes(16).toString("base64");

/**
 * Serves whole pages from memory where a link allows it. The page is rendered from its canonical link alone: nothing of the
 * visitor who came first (cookie, header, raw query) enters it. It is rendered with a stand-in for the nonce, which is known
 * to this process only and is replaced by a fresh one whenever the page is sent.
 */
export class Pages {
  #kept = new KeptPages(LIMITS);
  #standIn = randomBytes(16).toString("base64url");
  #render;
  #host;

  /**
   * @param {Handler} render
   * @param {string} host what the site calls itself towards Next
   */
  constructor(render, host) {
    this.#render = render;
    this.#host = host;
  }

  /**
   * Sends a page if the link has one that may be kept.
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {string} nonce
   * @returns {Promise<boolean>} false: nothing was sent
   */
  async send(request, response, nonce) {
    const link = pageLink(request);
    const version = link === null ? null : dataVersion();
    if (link === null || version === null) return false;
    const page = await this.#kept.get(version, link, () => this.#finish(link));
    if (page === null) return false;
    response.statusCode = page.status;
    for (const [name, value] of page.headers) response.setHeader(name, this.#withNonce(value, nonce));
    const whole = Buffer.concat(
      page.parts.flatMap((part, at) => (at === 0 ? [part] : [Buffer.from(nonce), part])),
    );
    const { body, encoding } = await encode(whole, request.headers["accept-encoding"]);
    if (encoding !== null) response.setHeader("Content-Encoding", encoding);
    response.appendHeader("Vary", "Accept-Encoding");
    response.setHeader("Content-Length", body.length);
    response.end(body);
    return true;
  }

  /**
   * @param {string} link
   * @returns {Promise<Page | null>}
   */
  async #finish(link) {
    const request = CapturedResponse.request(link);
    request.headers.host = this.#host;
    request.headers.accept = "text/html";
    Object.assign(request.headers, tellSite(pathOf(link), this.#standIn));
    const response = new CapturedResponse(request);
    await this.#render(request, response);
    const type = String(response.getHeader("content-type") ?? "");
    if (response.hasHeader("set-cookie") || !type.startsWith("text/html")) return null;
    const parts = response.body
      .toString("utf8")
      .split(this.#standIn)
      .map((part) => Buffer.from(part));
    const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
      value === undefined || NOT_KEPT_HEADERS.has(name) ? [] : [headerEntry(name, value)],
    );
    return {
      status: response.statusCode,
      parts,
      headers,
      bytes: parts.reduce((sum, part) => sum + part.length, 0),
    };
  }

  /**
   * @param {string | string[]} value
   * @param {string} nonce
   */
  #withNonce(value, nonce) {
    return Array.isArray(value)
      ? value.map((line) => line.replaceAll(this.#standIn, nonce))
      : value.replaceAll(this.#standIn, nonce);
  }
}

/**
 * @param {string} name
 * @param {number | string | string[]} value
 * @returns {[string, string | string[]]}
 */
const headerEntry = (name, value) => [name, typeof value === "number" ? String(value) : value];

/**
 * The canonical link of a request for a whole page; null for anything else. A path in another spelling gets a page of its own,
 * because what runs in the browser reads the path that was visited.
 * @param {IncomingMessage} request
 */
function pageLink(request) {
  const link = request.url ?? "";
  const isPage =
    request.method === "GET" &&
    !NOT_PAGES.test(pathOf(link)) &&
    ROUTER_HEADERS.every((name) => request.headers[name] === undefined);
  const canonical = isPage ? canonicalLink(link) : null;
  return canonical !== null && pathOf(canonical) === pathOf(link) ? canonical : null;
}
