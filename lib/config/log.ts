import { type Logger, pino } from "pino";

// One logger in the process, on globalThis, because Next bundles a module once per entry.
const KEY = Symbol.for("bondwise.log");

/**
 * The process's log, JSON lines on standard output. What goes in names upstreams by their SourceName: never an address,
 * a header or an answer of one.
 */
export function log(): Logger {
  const holder = globalThis as Record<symbol, unknown>;
  const existing = holder[KEY];
  if (existing !== undefined) return existing as Logger;
  const made = pino({ level: process.env.VITEST ? "silent" : "info", base: null });
  holder[KEY] = made;
  return made;
}
