/** @import { IncomingMessage, ServerResponse } from "node:http" */

const TITLES = new Map([
  [400, "Bad request"],
  [405, "Method not allowed"],
  [411, "Length required"],
  [413, "Request too large"],
  [414, "Link too long"],
  [500, "Internal error"],
  [503, "Not available"],
]);

/**
 * Leads to another link of this site.
 * @param {ServerResponse} response
 * @param {string} link
 */
export function leadTo(response, link) {
  response.statusCode = 307;
  response.setHeader("Location", link);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", 0);
  response.end();
}

/**
 * Answers what never reaches a page: as a small page to a reader, as problem+json (RFC 9457) to a program.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {number} status
 * @param {string} detail for people; never an echo of the request
 */
export function refuse(request, response, status, detail) {
  const title = TITLES.get(status) ?? "Error";
  const reader = (request.headers.accept ?? "").includes("text/html");
  const body = reader
    ? `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${detail}.</p><p><a href="/">Overview</a></p></html>`
    : JSON.stringify({ type: "about:blank", title, status, detail });
  response.statusCode = status;
  response.setHeader("Content-Type", reader ? "text/html; charset=utf-8" : "application/problem+json");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(request.method === "HEAD" ? undefined : body);
}
