import "server-only";
import { contractWords } from "../facts/contract-words";
import type { Address } from "../units/address";
import type { History } from "../upstream/readings";
import { sources } from "../upstream/sources";
import { deadlineFromNow } from "./deadline";
import { readDelegator } from "./delegator";
import type { DelegatorReport } from "./types";

/** What an address is that is no orchestrator, as far as its sources say; null: nothing of the kind, or not known. */
export interface WhatItIs {
  /** a contract of the protocol, as the end of a sentence that begins "It is" */
  contract: string | null;
  /** a poll, opened at that moment: unix seconds */
  poll: { timestamp: number } | null;
  /** it paid so much wei of ETH to so many orchestrators in the last 90 × 86,400 s */
  gateway: { fees: bigint; tickets: number; recipients: number } | null;
  /** its stake; of a contract or a poll nobody asks for one */
  position: DelegatorReport | null;
}

const DAYS_90 = 90 * 86_400;

/** Matches an address with contracts, polls and gateways, and reads its stake where it is neither contract nor poll. */
export async function readWhatItIs(address: Address, deadlineAt = deadlineFromNow()): Promise<WhatItIs> {
  const nothing: WhatItIs = { contract: contractWords(address), poll: null, gateway: null, position: null };
  if (nothing.contract !== null) return nothing;
  const source = sources();
  const [chronicle, history, position] = await Promise.all([
    source.chronicle(deadlineAt),
    source.history(deadlineAt),
    readDelegator(address, {}, deadlineAt),
  ]);
  const poll = chronicle.value?.polls.find((one) => one.poll === address);
  if (poll !== undefined) return { ...nothing, poll: { timestamp: poll.timestamp } };
  const report = position.kind === "report" ? position.report : null;
  const gateway = history.value && gatewayOf(address, history.value, report?.asOf.timestamp ?? null);
  return { ...nothing, gateway, position: report };
}

function gatewayOf(address: Address, { tickets, block }: History, now: number | null): WhatItIs["gateway"] {
  const until = now ?? block.timestamp;
  const paid = tickets.filter(
    ({ sender, timestamp }) => sender === address && timestamp <= until && timestamp >= until - DAYS_90,
  );
  if (paid.length === 0) return null;
  return {
    fees: paid.reduce((sum, { faceValue }) => sum + faceValue, 0n),
    tickets: paid.length,
    recipients: new Set(paid.map(({ recipient }) => recipient)).size,
  };
}
