/** How large a sample network is. */
export interface Size {
  /** rounds of history */
  rounds: number;
  /** places in the pool */
  pool: number;
  /** orchestrators that are there from the beginning and stay */
  steady: number;
  /** orchestrators there from the beginning that resign one after another */
  leavers: number;
  /** orchestrators that join later with enough stake */
  joiners: number;
  /** registered ones whose stake rarely suffices */
  hopefuls: number;
  /** accounts with stake to aim at, at the end */
  delegators: number;
  /** multiplies how often accounts act in a round */
  pace: number;
}

/**
 * @param scale 1 is about the size of the real network; 3 has over 10,000 delegators and 1,000 rounds; below 1 is for tests
 */
export function sizeFor(scale: number): Size {
  const small = Math.min(1, scale);
  const pool = scale >= 1 ? 100 : Math.max(20, Math.round(100 * scale));
  const more = Math.max(0, scale - 1);
  return {
    rounds: scale >= 1 ? Math.min(2000, 860 + Math.round(75 * more)) : Math.max(240, Math.round(860 * scale)),
    pool,
    steady: Math.round(pool * 0.7),
    leavers: Math.round(pool * 0.3),
    joiners: Math.round(pool * 0.36),
    hopefuls: Math.round(pool * 0.24),
    delegators: Math.round(3200 * small + 4800 * more),
    pace: small + 1.15 * more,
  };
}
