import { type Address, parseAddress } from "../../units/address";
import { type Protocol, Refusal } from "../types";
import { proposalRecipients } from "./addresses";
import type { RecordedSnapshot, Scenario } from "./recording";
import { Tally } from "./tally";

const STATES = ["Pending", "Active", "Canceled", "Defeated", "Succeeded", "Queued", "Expired", "Executed"];
/** Words on a snapshot, and what says where it belongs. */
const LABELS = ["tag", "round", "proposal", "proposalId", "account", "address"];

/** Snapshots taken at the same moment: same tag and round, each proposal once. One without a round is of the round before it. */
interface Group {
  tag: string;
  round: bigint;
  snapshots: RecordedSnapshot[];
}

function grouped({ governance, actions }: Scenario): Group[] {
  const groups: Group[] = [];
  for (const snapshot of governance) {
    const last = groups[groups.length - 1];
    const repeated = last?.snapshots.some(({ proposalId }) => proposalId === snapshot.proposalId);
    const round = snapshot.round ?? last?.round ?? actions[0]?.round ?? 0n;
    if (last !== undefined && last.tag === snapshot.tag && last.round === round && !repeated) {
      last.snapshots.push(snapshot);
    } else {
      groups.push({ tag: snapshot.tag, round, snapshots: [snapshot] });
    }
  }
  return groups;
}

/** A governor's view, null where it refuses. */
function ask(protocol: Protocol, fn: string, args: readonly unknown[]): unknown {
  try {
    return protocol.read("LivepeerGovernor", fn, args);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function proposalFields(protocol: Protocol, id: bigint): Record<string, unknown> {
  const snapshot = ask(protocol, "proposalSnapshot", [id]);
  const state = ask(protocol, "state", [id]);
  return {
    snapshot,
    deadline: ask(protocol, "proposalDeadline", [id]),
    state: state === null ? null : STATES[Number(state)],
    votes: ask(protocol, "proposalVotes", [id]),
    quorum: ask(protocol, "quorum", [snapshot]),
    proposer: ask(protocol, "proposalProposer", [id]),
    eta: ask(protocol, "proposalEta", [id]),
  };
}

function balanceOwner(scenario: Scenario, snapshot: RecordedSnapshot): Address | null {
  const told = snapshot.account ?? snapshot.address;
  if (typeof told === "string") return parseAddress(told);
  const recipients = proposalRecipients(scenario);
  return recipients.length === 1 ? (recipients[0] ?? null) : null;
}

function compareSnapshot(
  tally: Tally,
  scenario: Scenario,
  protocol: Protocol,
  recorded: RecordedSnapshot,
): void {
  const id = recorded.proposalId;
  const known = id === undefined ? {} : proposalFields(protocol, BigInt(String(id)));
  const owner = id === undefined ? balanceOwner(scenario, recorded) : null;
  const balance = owner === null ? {} : { balance: protocol.read("LivepeerToken", "balanceOf", [owner]) };
  const model: Record<string, unknown> = { ...known, ...balance };
  for (const [name, value] of Object.entries(recorded)) {
    if (LABELS.includes(name)) continue;
    const where = `governance "${recorded.tag}" ${String(recorded.proposal ?? "")} ${name}`;
    if (Object.hasOwn(model, name)) tally.check(where, value, model[name]);
    else tally.skip(`governance.${name}`, value);
  }
}

/**
 * Compares snapshots of proposals. A recording tells their round and their order, but not between which actions they
 * were taken: each group is looked at after every action of its round, and counts at the earliest moment, not before the
 * previous group's, at which it agrees best.
 */
export class GovernanceComparison {
  private readonly open: Group[];
  /** how each group of the running round agreed at each moment so far */
  private moments: Map<Group, Tally>[] = [];

  constructor(
    private readonly scenario: Scenario,
    private readonly protocol: Protocol,
  ) {
    this.open = grouped(scenario);
  }

  /** Looks at the running round's groups. */
  observe(round: bigint): void {
    const due = this.open.filter((group) => group.round === round);
    if (due.length === 0) return;
    this.moments.push(new Map(due.map((group) => [group, this.compare(group)])));
  }

  private compare({ snapshots }: Group): Tally {
    const tally = new Tally();
    for (const snapshot of snapshots) compareSnapshot(tally, this.scenario, this.protocol, snapshot);
    return tally;
  }

  /** Counts the groups of a round that is over. */
  settle(tally: Tally, round: bigint): void {
    let from = 0;
    while (this.open[0] !== undefined && this.open[0].round <= round) {
      const group = this.open.shift() as Group;
      from = this.settleGroup(tally, group, from);
    }
    this.moments = [];
  }

  /** @returns the moment that the group belongs to */
  private settleGroup(tally: Tally, group: Group, from: number): number {
    let best: { moment: number; tally: Tally } | null = null;
    for (let moment = from; moment < this.moments.length; moment++) {
      const seen = this.moments[moment]?.get(group);
      if (seen === undefined) continue;
      if (best === null || seen.differences.length < best.tally.differences.length)
        best = { moment, tally: seen };
    }
    if (best === null) {
      tally.check(`governance "${group.tag}"`, `taken in round ${group.round}`, "no such round");
      return from;
    }
    tally.add(best.tally);
    return best.moment;
  }
}
