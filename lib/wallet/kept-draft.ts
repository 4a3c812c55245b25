import * as v from "valibot";
import { STAKE_DEEDS, type StakeView } from "../links/stake";
import type { Draft } from "./draft";

const EMPTY: Draft = { deed: "delegate", to: "", amount: "", all: false, lock: null, fees: false };

const text = (bound: number) => v.fallback(v.pipe(v.string(), v.maxLength(bound)), "");
const yes = v.fallback(v.boolean(), false);
const whose = v.fallback(v.nullable(v.string()), null);

const shape = v.object({
  deed: v.fallback(v.picklist(STAKE_DEEDS), EMPTY.deed),
  to: text(255),
  amount: text(120),
  all: yes,
  lock: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
  fees: yes,
  account: whose,
  link: whose,
});

/** Where a draft is taken up. */
export interface DraftPlace {
  account: string;
  /** the address bar's query, as it stands */
  link: string;
  view: StakeView;
}

/** A draft as it is kept for the next load of the page. */
export function draftText(draft: Draft, { account, link }: Pick<DraftPlace, "account" | "link">): string {
  return JSON.stringify({ ...draft, account, link });
}

/**
 * Takes up what was typed before. A link that is new goes before it. What only means something for one account or one deed
 * (all of it, a lock's number, the fees) never passes to another: it would be another amount under the same choice.
 */
export function resumeDraft(kept: string | null, { account, link, view }: DraftPlace): Draft {
  const { account: owner, link: from, ...draft } = read(kept);
  const own = owner === null || owner === account ? draft : withoutChoices(draft);
  const to = view.to ?? own.to;
  const asked = new URLSearchParams(link);
  const isNew = from !== link && (asked.has("do") || view.to !== null);
  if (!isNew || view.do === own.deed) return { ...own, to };
  return { ...withoutChoices(own), deed: view.do, to };
}

function withoutChoices(draft: Draft): Draft {
  return { ...draft, amount: draft.all ? "" : draft.amount, all: false, lock: null, fees: false };
}

function read(kept: string | null): v.InferOutput<typeof shape> {
  try {
    return v.parse(shape, { ...EMPTY, account: null, link: null, ...JSON.parse(kept ?? "{}") });
  } catch {
    return { ...EMPTY, account: null, link: null };
  }
}
