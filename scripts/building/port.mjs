/**
 * Reads the port to listen on: PORT, 3000 when unset.
 * @param {string | undefined} text
 * @returns {number | null} null when it is no whole number from 1 to 65535
 */
export function parsePort(text) {
  if (text === undefined || text === "") return 3000;
  if (!/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : null;
}

export const PORT_MESSAGE = "PORT must be a port from 1 to 65535.";
