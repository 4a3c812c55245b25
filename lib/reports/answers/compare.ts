import { amount } from "../../export/amount";
import type { CompareView } from "../../links/compare";
import { PPM, toFraction } from "../../units/perc";
import type { YearOfStake } from "../../yield/own-stake";
import type { Compared, ComparedAccount, CompareReport } from "../compare-types";
import { baseAnswer } from "./base";
import { orchestratorItem, orchestratorLine } from "./orchestrator";
import { scenarioItem } from "./scenario";

/** The comparison for programs. @param view what was asked for */
export function compareAnswer(report: CompareReport, view: CompareView) {
  const { stake, account, present, recommendation, scenario } = report;
  return {
    ...baseAnswer(report),
    window: view.window,
    fees: view.fees,
    stake: { amount: amount(stake.amount), from: stake.from },
    account: account && accountItem(account),
    present: present && {
      address: present.row.address,
      movable: !present.isOwn,
      year: yearItem(present.year),
      roundsWithoutEarnings: present.cost.rounds,
      forfeited: amount(present.cost.forfeited),
      networkCost: amount(dearestOf(report.compared)),
    },
    medianYear: {
      ...report.medianYear,
      lpt: amount(report.medianYear.lpt),
      eth: amount(report.medianYear.eth),
    },
    recommendation,
    scenario: scenario?.report ? { address: scenario.row.address, ...scenarioItem(scenario.report) } : null,
    orchestrators: report.compared.map(comparedItem),
  };
}

/** One of them as a line of a table. */
export function comparedLine(compared: Compared) {
  return { ...orchestratorLine(compared.row), ...ownItem(compared) };
}

function comparedItem(compared: Compared) {
  return { ...orchestratorItem(compared.row), ...ownItem(compared) };
}

/** Of the moves that the account could make the one whose transaction costs most; null: none is known. */
function dearestOf(compared: readonly Compared[]): bigint | null {
  const known = compared.flatMap(({ networkCost: cost }) => (cost?.kind === "known" ? cost.wei : []));
  return known.reduce<bigint | null>((most, wei) => (most === null || wei > most ? wei : most), null);
}

function movingItem(cost: Compared["networkCost"]) {
  const known = cost?.kind === "known" ? cost : null;
  return {
    networkCost: amount(known?.wei ?? null),
    gas: known === null ? null : Number(known.gas),
    gasPriceWei: known?.gasPriceWei.toString() ?? null,
    networkCostUnknown: cost?.kind === "unknown" ? cost.text : null,
  };
}

function ownItem({ rank, year, unknown, days, networkCost, tried }: Compared) {
  return {
    rank,
    year: yearItem(year),
    yearUnknown: unknown,
    daysUntilMovingPays: days,
    moving: movingItem(networkCost),
    tried: tried && {
      rewardCut: toFraction(tried.rewardCutPpm, PPM),
      feeShare: toFraction(tried.feeSharePpm, PPM),
      real: tried.real,
    },
  };
}

function yearItem({ lpt, eth, yield: rates }: YearOfStake) {
  return { lpt: amount(lpt), eth: amount(eth), ...rates };
}

function accountItem(account: ComparedAccount) {
  if (account.kind !== "read") return { ...NOTHING, name: account.asked };
  const { address, name, status, delegate, delegateName, pendingStake, isRewardCalled } = account;
  return {
    address,
    name,
    status,
    delegate,
    delegateName,
    pendingStake: amount(pendingStake),
    rewardCalled: isRewardCalled,
  };
}

/** An account that could not be read. */
const NOTHING = {
  address: null,
  status: null,
  delegate: null,
  delegateName: null,
  pendingStake: null,
  rewardCalled: null,
};
