import { shortened } from "./shorten-link.mjs";

/** @import { IncomingMessage } from "node:http" */

const LONGEST_LINK = 4096;
const LARGEST_BODY = 1024 * 1024;

const READING = ["GET", "HEAD"];
/** Where programs may also send something. */
const SAMPLE_NETWORK = /^\/sample\//;

/**
 * @typedef {{ status: number, detail: string, allow?: string }} Refusal
 */

/**
 * What is wrong with a request before anything of the site sees it: link, method, and the announced size of a body.
 * @param {IncomingMessage} request
 * @returns {Refusal | null}
 */
export function faultOf(request) {
  return linkFault(request.url ?? "") ?? methodFault(request) ?? bodyFault(request);
}

/**
 * Where a reader whose link is too long is led instead; null for a program, and where the link cannot be saved.
 * @param {IncomingMessage} request
 * @returns {string | null}
 */
export function wayOut({ url = "", method = "", headers }) {
  if (url.length <= LONGEST_LINK || !READING.includes(method)) return null;
  if (!(headers.accept ?? "").includes("text/html")) return null;
  const short = shortened(url, LONGEST_LINK);
  return short === null || linkFault(short) !== null ? null : short;
}

/**
 * @param {string} link
 * @returns {Refusal | null}
 */
function linkFault(link) {
  if (link.length > LONGEST_LINK)
    return { status: 414, detail: `A link may have at most ${LONGEST_LINK} characters` };
  const path = pathOf(link);
  if (!path.startsWith("/") || path.startsWith("//")) return malformed();
  try {
    // A backslash or a control character is a second way to write a path, which no link of this site needs.
    return [...decodeURIComponent(path)].some(isUnwritten) ? malformed() : null;
  } catch {
    return malformed();
  }
}

/** @param {string} character */
const isUnwritten = (character) => character === "\\" || character < " " || character === "\u007f";

/** @returns {Refusal} */
const malformed = () => ({ status: 400, detail: "The link is malformed" });

/**
 * @param {IncomingMessage} request
 * @returns {Refusal | null}
 */
function methodFault(request) {
  const allowed = SAMPLE_NETWORK.test(request.url ?? "") ? [...READING, "POST", "OPTIONS"] : READING;
  if (allowed.includes(request.method ?? "")) return null;
  return { status: 405, detail: "This method is not supported here", allow: allowed.join(", ") };
}

/**
 * @param {IncomingMessage} request
 * @returns {Refusal | null}
 */
function bodyFault(request) {
  const length = request.headers["content-length"];
  if (request.headers["transfer-encoding"] !== undefined) {
    return { status: 411, detail: "A request with a body must state its Content-Length" };
  }
  if (Number(length ?? 0) > LARGEST_BODY)
    return { status: 413, detail: "A request body may have at most 1 MB" };
  return null;
}

/**
 * The path of a link, undecoded.
 * @param {string} link
 */
export function pathOf(link) {
  const end = link.search(/[?#]/);
  return end === -1 ? link : link.slice(0, end);
}
