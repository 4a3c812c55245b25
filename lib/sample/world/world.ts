import type { Address } from "../../units/address";
import { openAccount } from "../history/accounts";
import { CHARACTERS, type CharacterKey } from "../history/characters";
import type { SampleWorld } from "../ledger";
import { nameAccounts } from "./names";
import { POLLS, pollDocument, RUNNING_POLLS } from "./polls";
import { scoreOrchestrators } from "./scores";

/** Accounts whose keys are given away. */
const VISITORS = [
  "visitorDelegator",
  "visitorFresh",
  "visitorOrchestrator",
] as const satisfies readonly CharacterKey[];

/** What is known of the sample network's accounts besides the chain. */
export function createWorld(
  seed: string,
  orchestrators: readonly { address: Address; character: CharacterKey | null }[],
  delegators: readonly Address[],
): SampleWorld {
  return {
    names: nameAccounts(seed, orchestrators, delegators),
    scores: scoreOrchestrators(
      seed,
      orchestrators.map(({ address }) => address),
    ),
    documents: Object.fromEntries(
      [...POLLS, ...RUNNING_POLLS].map((poll) => {
        const { cid, json } = pollDocument(poll);
        return [cid, json];
      }),
    ),
    accounts: VISITORS.map((key) => ({
      ...openAccount(seed, key),
      word: `${CHARACTERS[key].label}: ${CHARACTERS[key].see}`,
    })),
  };
}
