/** Reward calls are counted over so many closed rounds. */
export const CALL_WINDOW = 90;

export interface CallRecord {
  /** closed, initialised rounds of the window in which it was active */
  eligible: number;
  /** those in which reward was called */
  made: number;
  /** oldest first; "m" made, "x" missed, "-" not active or nobody initialised the round; one letter a closed round */
  strip: string;
}

/**
 * Counts reward calls. There is no event for a missed one: a round counts as missed when the orchestrator was active in
 * it, somebody initialised it, it is closed, and no reward was booked.
 * @param lastClosedRound the newest round that counts; the running one never does
 * @param called for a round: whether reward was called, or null where it was not active in it
 */
export function rewardCalls(lastClosedRound: number, called: (round: number) => boolean | null): CallRecord {
  let strip = "";
  for (let round = Math.max(0, lastClosedRound - CALL_WINDOW + 1); round <= lastClosedRound; round += 1) {
    const call = called(round);
    strip += call === null ? "-" : call ? "m" : "x";
  }
  return { ...countCalls(strip), strip };
}

/** Counts the letters of a strip, or of a part of one. */
export function countCalls(strip: string): { eligible: number; made: number } {
  let made = 0;
  let eligible = 0;
  for (const letter of strip) {
    if (letter === "m") made += 1;
    if (letter !== "-") eligible += 1;
  }
  return { eligible, made };
}

/** Calls made over eligible ones, 0 to 1; null where none was due yet. */
export function callRatio(calls: { eligible: number; made: number } | null): number | null {
  return calls === null || calls.eligible === 0 ? null : calls.made / calls.eligible;
}
