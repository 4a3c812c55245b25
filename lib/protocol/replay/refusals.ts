/** What a recorder writes when it could not read the contract's own words. */
const RECORDERS_WORDS = [
  /The contract function "[^"]*" reverted\.?$/,
  /execution reverted\.?$/i,
  /reverted without a reason/i,
  /panic/i,
  /custom error/i,
  /0x[0-9a-f]{8}/i,
];

/**
 * The contract's own reason in a recorded error; null when the recorder has only its own words, and then the refusal
 * alone can be compared.
 */
export function recordedReason(error: string | undefined): string | null {
  if (error === undefined || error.trim() === "") return null;
  const quoted = /reverted with (?:the following reason:|reason string)\s*['"]?([^'"\n]+)['"]?/.exec(error);
  if (quoted?.[1] !== undefined) return quoted[1].trim();
  const custom = /^(?:Error: )?([A-Z]\w*)\([^)]*\)$/.exec(error.trim());
  if (custom?.[1] !== undefined && custom[1] !== "Panic") return custom[1];
  return RECORDERS_WORDS.some((words) => words.test(error)) ? null : error.trim();
}
