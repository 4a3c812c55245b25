/** @import { IncomingMessage, ServerResponse } from "node:http" */

const API = /^\/api\//;
const A_DAY = "86400";

/**
 * Lets programs of any site read the API's answers, refusals included, and ask before they do: a browser asks first when
 * they send an ETag back.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {string} path
 * @returns {boolean} whether the question was one of a browser's own, and is answered
 */
export function answerAcrossOrigins(request, response, path) {
  if (!API.test(path)) return false;
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (request.method !== "OPTIONS") return false;
  response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
  response.setHeader("Access-Control-Allow-Headers", "Content-Type, If-None-Match");
  response.setHeader("Access-Control-Max-Age", A_DAY);
  response.statusCode = 204;
  response.end();
  return true;
}
