import "server-only";
import type { Address } from "../units/address";
import { pastedAddress } from "../units/pasted";
import type { Failure } from "../upstream/outcome";
import { deadlineFromNow } from "./deadline";
import { readDelegator } from "./delegator";
import { readDirectory } from "./directory";
import { addressOfName, isName } from "./named";
import { readOrchestrator } from "./orchestrator";
import type { DelegatorReport, OrchestratorRow, Stamp } from "./types";

/** What an address is, as far as it could be read. */
export type FoundAccount =
  | { kind: "orchestrator"; address: Address }
  | { kind: "delegator"; position: DelegatorReport }
  | { kind: "unreadable"; address: Address; failures: Failure[] };

/** What a search finds on the network. */
export interface FindReport extends Stamp {
  /** the account behind what was looked for: an address, or a name that points to one */
  account: FoundAccount | null;
  /** looked for an address whose checksum does not hold: what it is without one */
  misspelt: Address | null;
  /** looked for a name that points nowhere, or that could not be looked up */
  nameless: { kind: "none" } | { kind: "failed"; failure: Failure } | null;
  /** every registered or active orchestrator by stake; null where the chain gave none */
  orchestrators: FindableOrchestrator[] | null;
}

/** Its address, its name, and its place by stake among the active. */
export type FindableOrchestrator = readonly [address: Address, name: string | null, rank: number | null];

/**
 * What is behind a text: the account of an address in any valid case, also within a link, or of an ENS name, and the
 * orchestrators to look among. Any well-formed address is something: an orchestrator, a delegator, or an account that never staked.
 * @param q as typed, within its bound
 */
export async function readFind(q: string, deadlineAt = deadlineFromNow()): Promise<FindReport> {
  const directory = await readDirectory(deadlineAt);
  const stamp = directory.kind === "report" ? directory.report : directory.stamp;
  const base = { network: stamp.network, asOf: stamp.asOf, sources: stamp.sources, misspelt: null };
  const rows = directory.kind === "report" ? directory.report.orchestrators : null;
  const orchestrators = rows && findable(rows);
  const pasted = pastedAddress(q);
  if (pasted?.kind === "bad-checksum")
    return { ...base, orchestrators, nameless: null, account: null, misspelt: pasted.reading };
  if (pasted !== null)
    return { ...base, orchestrators, nameless: null, account: await accountOf(pasted.address, deadlineAt) };
  if (!isName(q)) return { ...base, orchestrators, nameless: null, account: null };
  const named = await addressOfName(q, rows ?? [], deadlineAt);
  if (named.kind !== "address") return { ...base, orchestrators, account: null, nameless: named };
  return { ...base, orchestrators, nameless: null, account: await accountOf(named.address, deadlineAt) };
}

/** Every registered or active orchestrator as it can be found, by stake; empty where the chain gave none. */
export async function readFindable(): Promise<FindableOrchestrator[]> {
  const directory = await readDirectory();
  return directory.kind === "report" ? findable(directory.report.orchestrators) : [];
}

async function accountOf(address: Address, deadlineAt: number): Promise<FoundAccount> {
  const orchestrator = await readOrchestrator(address, deadlineAt);
  if (orchestrator.kind === "report") return { kind: "orchestrator", address };
  if (orchestrator.kind === "unavailable") {
    return { kind: "unreadable", address, failures: orchestrator.failures };
  }
  const position = await readDelegator(address, {}, deadlineAt);
  return position.kind === "report"
    ? { kind: "delegator", position: position.report }
    : { kind: "unreadable", address, failures: position.failures };
}

function findable(rows: readonly OrchestratorRow[]): FindableOrchestrator[] {
  let rank = 0;
  return rows.map(({ address, name, active }) => [address, name, active ? ++rank : null]);
}
