/** The sample chain's clock, unix seconds. */
export interface Clock {
  now(): number;
  /** Moves the clock on to a moment; never back. */
  moveTo(time: number): void;
}

/** Stands still at a moment until it is moved. */
export function standingClock(start: number): Clock {
  let time = start;
  return {
    now: () => time,
    moveTo(to) {
      time = Math.max(time, to);
    },
  };
}

/** Goes with the wall clock, ahead of it by as much as it was moved. @param wall unix seconds */
export function goingClock(wall: () => number): Clock {
  let ahead = 0;
  let latest = 0;
  const now = () => {
    latest = Math.max(latest, Math.floor(wall()) + ahead);
    return latest;
  };
  return {
    now,
    moveTo(to) {
      ahead += Math.max(0, to - now());
    },
  };
}
