/** The tokens' light values, for pictures, where no style sheet turns them; a test holds them to the style sheet. */
export const COLOURS = {
  page: "#fcfcfa",
  tint: "#f3f3ef",
  ink: "#17181c",
  "ink-2": "#454850",
  "ink-3": "#63666e",
  hair: "#e4e4de",
  line: "#cbccc6",
  rule: "#17181c",
  accent: "#2a45c4",
  warn: "#854700",
  c1: "#2a45c4",
  c2: "#a4511a",
  c3: "#13957b",
  c4: "#73396c",
  c5: "#9a911c",
} as const;
