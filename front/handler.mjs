import { leadTo, refuse } from "./answer.mjs";
import { faultOf, pathOf, wayOut } from "./check-request.mjs";
import { answerAcrossOrigins } from "./cross-origin.mjs";
import { encodeAnswers } from "./encode-answers.mjs";
import { guard, tellSite } from "./guard-headers.mjs";
import { freshNonce, Pages } from "./pages.mjs";
import { networkName } from "./process-links.mjs";

/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import { Handler } from "./pages.mjs" */

/**
 * Everything between the socket and the site: refuses what no page should see, guards every answer, and sends whole pages
 * from memory where that is allowed.
 * @param {Handler} site Next's own handler
 * @param {string} host what the site calls itself towards Next, whatever a visitor's Host header says
 * @returns {Handler}
 */
export function createHandler(site, host) {
  const pages = new Pages(site, host);
  const answers = encodeAnswers(site);
  return async (request, response) => {
    const nonce = freshNonce();
    const path = pathOf(request.url ?? "");
    guard(response, path, nonce);
    // Invented figures must not be found by a search for the real ones.
    if (networkName() === "sample") response.setHeader("X-Robots-Tag", "noindex");
    if (answerAcrossOrigins(request, response, path)) return;
    try {
      const short = wayOut(request);
      if (short !== null) return leadTo(response, short);
      const fault = faultOf(request);
      if (fault !== null) return turnAway(request, response, fault);
      distrust(request, host);
      if (await pages.send(request, response, nonce)) return;
      Object.assign(request.headers, tellSite(path, nonce));
      await answers(request, response);
    } catch (error) {
      console.error("A request failed:", error instanceof Error ? error.stack : error);
      if (response.headersSent) response.destroy();
      else refuse(request, response, 500, "Something in this site failed; the fault is noted in its log");
    }
  };
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {import("./check-request.mjs").Refusal} fault
 */
function turnAway(request, response, fault) {
  if (fault.allow !== undefined) response.setHeader("Allow", fault.allow);
  // What is left of a refused body is not worth reading.
  if (request.headers["content-length"] !== undefined || request.headers["transfer-encoding"] !== undefined) {
    response.setHeader("Connection", "close");
  }
  refuse(request, response, fault.status, fault.detail);
}

/**
 * Takes away every header by which a visitor could speak as a proxy or as Next itself.
 * @param {IncomingMessage} request
 * @param {string} host
 */
function distrust(request, host) {
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith("x-") || name === "forwarded") delete request.headers[name];
  }
  request.headers.host = host;
}
