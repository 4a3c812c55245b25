import { amount } from "../../export/amount";
import { PPM, toFraction } from "../../units/perc";
import type { ScenarioReport, ScenarioSide } from "../scenario-types";

/** A scenario for programs: the year today and as tried, and what both are read against. */
export function scenarioItem({ today, tried, breakEven, network, own, ...rest }: ScenarioReport) {
  return {
    today: sideItem(today),
    tried: tried && sideItem(tried),
    breakEven: breakEven && {
      stake: amount(breakEven.stake),
      change: amount(breakEven.change),
      rising: breakEven.rising,
    },
    peers: rest.peers,
    costs: rest.costs,
    spendLess: rest.spendLess,
    reactions: { network, own, waiting: rest.waiting },
  };
}

function sideItem({ terms, delegators, own, place }: ScenarioSide) {
  return {
    rewardCut: toFraction(terms.rewardCutPpm, PPM),
    feeShare: toFraction(terms.feeSharePpm, PPM),
    stake: amount(terms.totalStake),
    fees90Days: amount(terms.fees90Days),
    delegators,
    own: own && { lpt: amount(own.lpt), eth: amount(own.eth), usd: own.usd },
    place,
  };
}
