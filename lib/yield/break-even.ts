import { type OrchestratorTerms, type Scenario, scenarioYear } from "./scenario";

/** A stake at which a scenario gives the orchestrator what it has today. */
export interface BreakEven {
  /** wei of LPT delegated to it in all */
  stake: bigint;
  /** wei of LPT it would have to gain, below 0 what it could lose */
  change: bigint;
  /** whether a little more stake than that gives it more; with fees shared, or all given away, more stake can give less */
  rising: boolean;
}

/** Places at which income is looked at on either side: it can rise and fall, and it leaps where inflation turns. */
const PLACES = 48n;
/** Halvings of what lies between two places: enough for a wei in any stake there can be. */
const HALVINGS = 100;

/**
 * The stake that an orchestrator would need at a scenario's cuts and fees to have the income it has today: the nearest to
 * the scenario's, sought upwards first where that gives less, downwards first where it gives more, and then the other way.
 * Where inflation would turn at the target bonding rate income leaps, and the leap counts as met.
 * @returns null where no stake does, or its income is not known
 */
export function breakEvenStake(terms: OrchestratorTerms, scenario: Scenario): BreakEven | null {
  const { totalStake: today, ownStake, path } = terms;
  const target = scenarioYear(terms, terms).own?.inLpt;
  const from = scenario.totalStake;
  const reached = incomeAt(terms, scenario, from);
  if (target === undefined || reached === null || ownStake === null) return null;
  if (reached === target) return { stake: from, change: from - today, rising: true };
  const isLess = reached < target;
  const isSame = (stake: bigint) => {
    const income = incomeAt(terms, scenario, stake);
    return income !== null && income < target === isLess;
  };
  // at most all LPT that there is can be delegated to it, and at least its own is
  const most = today + path.terms.totalSupply - path.terms.activeStake;
  const ends = isLess ? [most, ownStake] : [ownStake, most];
  for (const end of ends) {
    const stake = firstBetween(from, end, isSame);
    if (stake !== null) return { stake, change: stake - today, rising: end > from === isLess };
  }
  return null;
}

/** The first stake on the way from one to an end at which a test fails, to the wei; null where it holds at every place. */
function firstBetween(from: bigint, end: bigint, test: (stake: bigint) => boolean): bigint | null {
  let holds = from;
  for (let place = 1n; place <= PLACES; place += 1n) {
    // places lie closer near where it starts
    const next = from + ((end - from) * place * place) / (PLACES * PLACES);
    if (!test(next)) return halved(holds, next, test);
    holds = next;
  }
  return null;
}

function halved(holds: bigint, fails: bigint, test: (stake: bigint) => boolean): bigint {
  let [near, far] = [holds, fails];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (near + far) / 2n;
    if (middle === near || middle === far) break;
    if (test(middle)) near = middle;
    else far = middle;
  }
  return far;
}

function incomeAt(terms: OrchestratorTerms, scenario: Scenario, totalStake: bigint): number | null {
  return scenarioYear(terms, { ...scenario, totalStake }).own?.inLpt ?? null;
}
