import type { StakeDeed } from "../links/stake";
import type { Address } from "../units/address";
import { parseAddress } from "../units/address";
import type { ActionKind, StakeAction } from "./action";
import type { Wish } from "./actor";
import { readTypedAmount } from "./amount";
import type { ListedOrchestrator } from "./orchestrators";
import type { Standing } from "./standing";

/** What a person has typed and chosen so far. */
export interface Draft {
  deed: StakeDeed;
  /** an orchestrator, by address or name */
  to: string;
  amount: string;
  /** all of it was chosen: what that is, is read again when it is signed */
  all: boolean;
  /** a lock's id; null: none is chosen */
  lock: number | null;
  /** withdraw fees, not a lock */
  fees: boolean;
}

/** Under which deed an action is asked for; null where it is only the way to one. */
export function deedOf(kind: ActionKind): StakeDeed | null {
  if (kind === "approve" || kind === "initialize") return null;
  if (kind === "rebond-to") return "rebond";
  return kind === "withdraw-fees" ? "withdraw" : kind;
}

/** What a draft asks for, or what it still lacks. */
export type ReadDraft =
  | { kind: "asks"; wish: Wish; action: StakeAction }
  /** why: null where nothing was typed that could be wrong */
  | { kind: "lacks"; why: string | null };

const lacks = (why: string | null): ReadDraft => ({ kind: "lacks", why });
const asks = (wish: Wish, action: StakeAction): ReadDraft => ({ kind: "asks", wish, action });
const both = (action: Exclude<StakeAction, { kind: "undelegate" | "withdraw-fees" }>) => asks(action, action);

/** Turns what was typed into what the contracts are asked. */
export function readDraft(
  draft: Draft,
  { account }: Standing,
  orchestrators: readonly ListedOrchestrator[],
): ReadDraft {
  switch (draft.deed) {
    case "delegate": {
      const to = account.delegate ?? orchestratorNamed(draft.to, orchestrators);
      if (to === null) return lacks(whyNobody(draft.to));
      return withAmount(draft, account.lpt, (amount) => both({ kind: "delegate", amount, to }));
    }
    case "move": {
      const to = orchestratorNamed(draft.to, orchestrators);
      return to === null ? lacks(whyNobody(draft.to)) : both({ kind: "move", to });
    }
    case "undelegate":
      return withAmount(draft, account.pendingStake, (amount) =>
        asks({ kind: "undelegate", amount: draft.all ? "all" : amount }, { kind: "undelegate", amount }),
      );
    case "rebond": {
      const { lock } = draft;
      if (lock === null) return lacks(null);
      if (account.status !== "unbonded") return both({ kind: "rebond", lock });
      const to = orchestratorNamed(draft.to, orchestrators);
      return to === null ? lacks(whyNobody(draft.to)) : both({ kind: "rebond-to", lock, to });
    }
    case "withdraw": {
      const amount = account.pendingFees;
      if (draft.fees)
        return asks({ kind: "withdraw-fees", amount: "all" }, { kind: "withdraw-fees", amount });
      return draft.lock === null ? lacks(null) : both({ kind: "withdraw", lock: draft.lock });
    }
  }
}

/** The orchestrator that is meant: by address, or by a name that only one has. */
export function orchestratorNamed(
  text: string,
  orchestrators: readonly ListedOrchestrator[],
): Address | null {
  const asked = text.trim();
  const address = parseAddress(asked);
  const found = orchestrators.filter((one) =>
    address === null ? one.name?.toLowerCase() === asked.toLowerCase() : one.address === address,
  );
  return found.length === 1 ? (found[0]?.address ?? null) : null;
}

function withAmount(draft: Draft, most: bigint, then: (amount: bigint) => ReadDraft): ReadDraft {
  if (draft.all) return then(most);
  const typed = readTypedAmount(draft.amount, "LPT");
  if (typed.kind === "amount") return then(typed.wei);
  return lacks(typed.kind === "refused" ? typed.why : null);
}

function whyNobody(text: string): string | null {
  return text.trim() === ""
    ? null
    : "No registered orchestrator has this name or address. Choose one from the list, or paste its address.";
}
