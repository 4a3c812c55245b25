/** Which way the last change of cuts went, for the one who delegates. */
export const DIRECTIONS = {
  up: "up: it keeps more",
  down: "down: it keeps less",
  mixed: "one up, one down",
} as const;
