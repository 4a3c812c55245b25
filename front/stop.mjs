const PATIENCE_MS = 1_500;

/**
 * Ends the process on SIGTERM and SIGINT: answers that are being written get a moment, then every connection is closed.
 * @param {import("node:http").Server} server
 */
export function stopOnSignals(server) {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(0);
    stopping = true;
    if (!server.listening) process.exit(0);
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      process.exit(0);
    }, PATIENCE_MS).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
