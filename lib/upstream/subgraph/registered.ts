import { settledOr } from "../../store/keep";
import type { Address } from "../../units/address";
import type { SubgraphClient } from "./client";
import { REGISTERED_NOW } from "./documents";
import { allRows, read } from "./pages";
import { registeredRow } from "./shapes";

/** The chain's reading waits no longer than this for the subgraph. */
const PATIENCE_MS = 1_500;

/**
 * Every address the subgraph knows as registered, for the chain's first reading: some wait outside the pool, which the
 * chain itself does not list. Empty where the subgraph does not answer soon; never rejects.
 */
export async function registeredSoon(client: SubgraphClient): Promise<readonly Address[]> {
  let found: readonly Address[] = [];
  const asking = allRows(client, REGISTERED_NOW, {}).then(
    (rows) => {
      found = read(registeredRow, rows).map(({ id }) => id);
    },
    () => undefined,
  );
  await settledOr(
    asking.catch(() => undefined),
    PATIENCE_MS,
  );
  return found;
}
