import { PANIC } from "../refuse";

/** The EVM's panics, as recorders put them. */
const PANICS: readonly (readonly [RegExp, string])[] = [
  [/division or modulo by zero|0x12\b/i, PANIC.divisionByZero],
  [/underflow or overflow|underflowed or overflowed|0x11\b/i, PANIC.overflow],
];

/** What a recorder writes when it could not read the contract's own words. */
const RECORDERS_WORDS = [
  /The contract function "[^"]*" reverted\.?$/,
  /execution reverted\.?$/i,
  /reverted without a reason/i,
  /panic/i,
  /custom error/i,
];

/**
 * The contract's own reason in a recorded error; null when the recorder has only its own words, and then the refusal
 * alone can be compared.
 */
export function recordedReason(error: string | undefined): string | null {
  const text = error?.trim() ?? "";
  const panic = PANICS.find(([words]) => words.test(text));
  if (panic !== undefined) return panic[1];
  const quoted = /reverted with (?:the following reason:|reason string)\s*['"]?([^'"\n]+)/.exec(text);
  if (quoted?.[1] !== undefined) return quoted[1].trim();
  const custom = /(?:^|Error: |custom error ['"]?)([A-Z]\w*)\([^)]*\)/.exec(text);
  if (custom?.[1] !== undefined) return custom[1];
  return text === "" || RECORDERS_WORDS.some((words) => words.test(text)) ? null : text;
}
