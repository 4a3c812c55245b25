import type { EventKind } from "@/lib/links/activity";

/** What each kind of event is called: on a chip, and beside a sentence. */
export const KIND_WORDS: Record<EventKind, { many: string; one: string }> = {
  cuts: { many: "Cuts", one: "Cut" },
  missed: { many: "Missed calls", one: "Missed" },
  set: { many: "Joins and leaves", one: "Active set" },
  moves: { many: "Large moves", one: "Stake" },
  governance: { many: "Proposals and polls", one: "Vote" },
  protocol: { many: "Protocol", one: "Protocol" },
};
