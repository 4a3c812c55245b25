import { type OrchestratorTerms, type Scenario, scenarioYear } from "./scenario";

/** A stake at which a scenario gives the orchestrator what it has today. */
export interface BreakEven {
  /** wei of LPT delegated to it in all */
  stake: bigint;
  /** wei of LPT it would have to gain, below 0 what it could lose */
  change: bigint;
}

/** Halvings of the range: enough for a wei in any stake there can be. */
const HALVINGS = 100;

/**
 * The stake that an orchestrator would need at a scenario's cuts and fees to have the income it has today, sought upwards
 * from the scenario's stake where that gives less, and downwards where it gives more.
 * @returns null where no stake does, or its income is not known
 */
export function breakEvenStake(terms: OrchestratorTerms, scenario: Scenario): BreakEven | null {
  const { totalStake: today, ownStake, path } = terms;
  const target = scenarioYear(terms, terms).own?.inLpt;
  const reached = incomeAt(terms, scenario, scenario.totalStake);
  if (target === undefined || reached === null || ownStake === null) return null;
  if (reached === target) return { stake: scenario.totalStake, change: scenario.totalStake - today };
  // at most all LPT that there is can be delegated to it, and at least its own is
  const most = today + path.terms.totalSupply - path.terms.activeStake;
  const far = reached < target ? most : ownStake;
  const atFar = incomeAt(terms, scenario, far);
  if (atFar === null || atFar < target === reached < target) return null;
  const stake = between(scenario.totalStake, far, (stake) => {
    const income = incomeAt(terms, scenario, stake);
    return income !== null && income < target === reached < target;
  });
  return { stake, change: stake - today };
}

/** The first value on the way from one that holds to one that does not, to the wei. */
function between(holds: bigint, fails: bigint, test: (stake: bigint) => boolean): bigint {
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
