import type { Scenario } from "./recording";
import type { Tally } from "./tally";

const SCENARIO = ["name", "description", "params", "accounts", "mints", "actions", "rounds", "governance"];
const PARAMS = [
  "minter",
  "bonding",
  "l1CirculatingSupply",
  "roundLength",
  "roundLockAmount",
  "governor",
  "owner",
];
const MINTER = ["inflation", "inflationChange", "targetBondingRate"];
const BONDING = ["unbondingPeriod", "numActive", "treasuryCut", "ceiling"];
const GOVERNOR = ["votingDelay", "votingPeriod", "proposalThreshold", "quorum", "quota"];
const MINT = ["account", "amount", "beforeRound"];
const ACTION = [
  "round",
  "type",
  "status",
  "from",
  "contract",
  "function",
  "args",
  "value",
  "events",
  "error",
  "to",
  "amount",
  "via",
  "poll",
  "address",
];
const ROUND = ["round", "afterInit", "initEvents", "endOfRound", "orchestrators", "delegators"];

function note(tally: Tally, path: string, known: readonly string[], fields: object | undefined): void {
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (!known.includes(name)) tally.skip(`${path}${name}`, value);
  }
}

/** Notes what a recording holds besides what the replay reads, so that nothing is passed over in silence. */
export function noteUnknownFields(tally: Tally, scenario: Scenario): void {
  const { params, mints, actions, rounds } = scenario;
  note(tally, "", SCENARIO, scenario);
  note(tally, "params.", PARAMS, params);
  note(tally, "params.minter.", MINTER, params.minter);
  note(tally, "params.bonding.", BONDING, params.bonding);
  note(tally, "params.governor.", GOVERNOR, params.governor);
  for (const mint of mints) note(tally, "mints.", MINT, mint);
  for (const action of actions) note(tally, "actions.", ACTION, action);
  for (const round of rounds) note(tally, "rounds.", ROUND, round);
}
