import { createServer } from "node:http";
import { setFlagsFromString } from "node:v8";
import { CapturedResponse } from "./captured-response.mjs";
import { createHandler } from "./handler.mjs";
import { withPageStatus } from "./page-status.mjs";
import { offerPictures } from "./pictures.mjs";
import { networkName } from "./process-links.mjs";
import { stopOnSignals } from "./stop.mjs";

/**
 * Serves the finished build of a folder. Resolves once it answers; the process then runs until it is told to stop.
 * @param {{ folder: string, port: number }} options
 */
export async function serve({ folder, port }) {
  // Memory is dearer here than collecting garbage more often: without this a busy site holds up to twice what it uses.
  setFlagsFromString("--heap-growing-percent=30");
  const { default: next } = await import("next");
  const site = next({ dev: false, dir: folder, port, hostname: "localhost" });
  // A link may be far too long and is answered all the same.
  const server = createServer({ maxHeaderSize: 64 * 1024, headersTimeout: 10_000, requestTimeout: 20_000 });
  server.keepAliveTimeout = 20_000;
  stopOnSignals(server);
  noteFaults();
  offerPictures();
  // Listening comes first: a port that is taken is known at once, and whoever comes early waits instead of being turned away.
  await listen(server, port);
  const prepared = site.prepare().then(async () => {
    await startUp(site.getRequestHandler());
    return createHandler(withPageStatus(site.getRequestHandler()), `localhost:${port}`);
  });
  server.on("request", async (request, response) => (await prepared)(request, response));
  server.on("upgrade", (_request, socket) => socket.destroy());
  server.on("clientError", (error, socket) => answerBrokenRequest(error, socket));
  await prepared;
  console.log(`Bondwise listens at http://localhost:${port} (network: ${networkName()})`);
}

/**
 * Waits for the site's own start-up, which Next runs to its end before the first answer only, and which it survives when it
 * fails: from then on it answers every request with an error.
 * @param {import("./pages.mjs").Handler} site
 * @throws Error when the start-up failed
 */
async function startUp(site) {
  const request = CapturedResponse.request("/api/health");
  await site(request, new CapturedResponse(request)).catch(() => undefined);
  if (networkName() === null) throw new Error("The site could not start; the fault is noted above");
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
      reject(taken ? new Error(`PORT ${port} is taken by another program`) : error);
    });
    server.listen(port, resolve);
  });
}

/**
 * What the parser could not read has no request to answer; the visitor is told and the connection ends.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 */
function answerBrokenRequest(error, socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nX-Content-Type-Options: nosniff\r\nContent-Length: 0\r\n\r\n`,
  );
}

/** A fault outside any request is noted, and the site goes on serving. */
function noteFaults() {
  process.on("unhandledRejection", (reason) => {
    console.error("Unhandled rejection:", reason instanceof Error ? reason.stack : reason);
  });
  process.on("uncaughtException", (error) => {
    console.error("Uncaught exception:", error.stack);
  });
}
