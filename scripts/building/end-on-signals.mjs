/**
 * Ends the process with code 0 on SIGTERM and SIGINT, so that what it holds is let go and what it started is ended.
 * @returns {() => void} gives the signals back
 */
export function endOnSignals() {
  const end = () => process.exit(0);
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  return () => {
    process.off("SIGTERM", end);
    process.off("SIGINT", end);
  };
}
