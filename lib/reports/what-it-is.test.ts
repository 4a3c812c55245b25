import { describe, expect, it } from "vitest";
import { PINNED } from "../facts/contracts";
import type { TicketFacts } from "../upstream/readings";
import { addressOf } from "./testing/address";
import { aChronicle } from "./testing/chronicle";
import { pretend } from "./testing/fake-sources";
import { aHistory } from "./testing/history";
import { NOW_SECONDS } from "./testing/snapshot";
import { readWhatItIs } from "./what-it-is";

const WHO = addressOf(50);

function ticket(daysAgo: number, recipient: number, faceValue: bigint): TicketFacts {
  const timestamp = NOW_SECONDS - daysAgo * 86_400 - 60;
  return { timestamp, sender: WHO, recipient: addressOf(recipient), faceValue };
}

describe("what an address is that is no orchestrator", () => {
  it("is a gateway where it paid within 90 days, whom and how much", async () => {
    const tickets = [ticket(91, 1, 1_000n), ticket(80, 1, 5n), ticket(3, 2, 7n), ticket(2, 2, 1n)];
    pretend({ history: aHistory({ tickets }) });
    expect((await readWhatItIs(WHO)).gateway).toEqual({ fees: 13n, tickets: 3, recipients: 2 });
    pretend({ history: aHistory({ tickets: tickets.slice(0, 1) }) });
    expect((await readWhatItIs(WHO)).gateway).toBeNull();
    pretend({ history: null });
    expect((await readWhatItIs(WHO)).gateway).toBeNull();
  });

  it("is a poll, or a contract, of which nobody asks for a stake", async () => {
    const delegator = async () => expect.unreachable();
    pretend({ delegator });
    const { contract, position } = await readWhatItIs(PINNED.LivepeerToken);
    expect(contract).toContain("LPT");
    expect(position).toBeNull();
    const place = { round: 4_000, timestamp: NOW_SECONDS, transaction: "0x0" };
    const polls = [{ ...place, poll: WHO, endBlock: 1, proposal: "" }];
    pretend({ chronicle: aChronicle({ polls }) });
    expect((await readWhatItIs(WHO)).poll).toEqual({ timestamp: NOW_SECONDS });
  });
});
