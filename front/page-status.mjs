import { AsyncLocalStorage } from "node:async_hooks";

/** @import { ServerResponse } from "node:http" */
/** @import { Handler } from "./pages.mjs" */

/** @type {AsyncLocalStorage<ServerResponse>} */
const answers = new AsyncLocalStorage();

/**
 * Lets a page choose the status of the answer it is part of, by calling globalThis[Symbol.for("bondwise.status")](status)
 * while it is rendered: Next has no way to send a whole page with another status than 200.
 * @param {Handler} site
 * @returns {Handler}
 */
export function withPageStatus(site) {
  Reflect.set(globalThis, Symbol.for("bondwise.status"), setStatus);
  return (request, response) => answers.run(response, () => site(request, response));
}

/**
 * @param {number} status
 * @returns {boolean} false: too late, or no answer is being written
 */
function setStatus(status) {
  const answer = answers.getStore();
  if (answer === undefined || answer.headersSent) return false;
  answer.statusCode = status;
  return true;
}
