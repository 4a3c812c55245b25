import type { ProtocolEvent } from "../types";
import type { RecordedEvent, Scenario } from "./recording";
import type { Tally } from "./tally";

/** Contracts whose events every recorder decodes. */
const DECODED = [
  "BondingManager",
  "BondingVotes",
  "LivepeerGovernor",
  "Minter",
  "RoundsManager",
  "TicketBroker",
  "Treasury",
];
/** Hashes of the recorded chain's blocks and what hangs on them, which no rule of the protocol produces. */
const CHAINS_OWN: Readonly<Record<string, readonly string[]>> = {
  NewRound: ["blockHash"],
  PollCreated: ["poll", "endBlock"],
  Vote: ["poll"],
};
/** An event that recorders with an older ABI of BondingVotes leave out. */
const NEWER = "DelegatorBondedAmountChanged";

/** Which of the model's events a recording would show. */
export type EventFilter = (event: ProtocolEvent) => boolean;

/** Reads off a recording which events its recorder decoded. */
export function recordedEventFilter(scenario: Scenario): EventFilter {
  const events = [
    ...scenario.actions.flatMap((action) => action.events ?? []),
    ...scenario.rounds.flatMap((round) => round.initEvents ?? []),
  ];
  const contracts = new Set([...DECODED, ...events.map(({ contract }) => contract)]);
  const newer = events.some(({ event }) => event === NEWER);
  return ({ contract, event }) => contracts.has(contract) && (newer || event !== NEWER);
}

/** Compares an action's events in their order, each argument on its own. */
export function compareEvents(
  tally: Tally,
  where: string,
  recorded: readonly RecordedEvent[],
  model: readonly ProtocolEvent[],
): void {
  const names = (events: readonly { contract: string; event: string }[]) =>
    events.map(({ contract, event }) => `${contract}.${event}`);
  tally.check(`${where} events`, names(recorded), names(model));
  recorded.forEach(({ event, args }, index) => {
    const other = model[index];
    if (other?.event !== event) return;
    for (const [name, value] of Object.entries(args)) {
      if (CHAINS_OWN[event]?.includes(name)) continue;
      tally.check(`${where} ${event}.${name}`, value, other.args[name]);
    }
  });
}
