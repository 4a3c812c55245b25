import { printToken } from "../format/amount";
import { printWhole } from "../format/number";
import { printShare } from "../format/percent";
import { shortAddress } from "../format/text";
import type { Address } from "../units/address";
import { PPM } from "../units/perc";
import { claims, type StakeAction } from "./action";
import { foresee, type StakeWarning } from "./foresee";
import type { Standing } from "./standing";

/** What to do about it; the figures are read again by then. */
const LOOK = "Look at the figures again, then press again.";

/**
 * What would make an action something else than what was shown when it was pressed: another orchestrator, worse cuts, a
 * warning that did not stand there. An approval can take long, and rounds, rewards and other wallets do not wait for it.
 * @param shown the action and the account as the page showed them @returns null where nothing of the kind has happened
 */
export function surpriseIn(
  shown: { action: StakeAction; standing: Standing },
  now: { action: StakeAction; standing: Standing },
): string | null {
  const { action, standing } = now;
  const [was, is] = [shown.standing.account.delegate, standing.account.delegate];
  if (claims(action.kind) && was !== is)
    return `Since this was shown, the stake has gone from ${who(was)} to ${who(is)}. ${LOOK}`;
  const to = "to" in action ? action.to : action.kind === "rebond" ? is : null;
  const words = (to === null ? null : worseCuts(to, shown.standing, standing)) ?? newWarning(shown, now);
  return words === null ? null : `${words} ${LOOK}`;
}

const who = (address: Address | null) => (address === null ? "nobody" : shortAddress(address));

function worseCuts(to: Address, shown: Standing, now: Standing): string | null {
  const [before, after] = [shown.delegates.get(to), now.delegates.get(to)];
  if (before === undefined || after === undefined) return null;
  const told = (what: string, from: bigint, till: bigint) =>
    `Since this was shown, ${shortAddress(to)} has raised its ${what} from ${perCent(from)} to ${perCent(till)} %.`;
  if (after.rewardCutPpm > before.rewardCutPpm)
    return told("reward cut", before.rewardCutPpm, after.rewardCutPpm);
  if (after.feeSharePpm < before.feeSharePpm)
    return told("fee cut", PPM - before.feeSharePpm, PPM - after.feeSharePpm);
  return null;
}

const perCent = (ppm: bigint) => printShare(ppm, PPM);

function newWarning(shown: Parameters<typeof surpriseIn>[0], now: Parameters<typeof surpriseIn>[1]) {
  const known = foresee(shown.action, shown.standing).warnings.map(({ kind }) => kind);
  for (const warning of foresee(now.action, now.standing).warnings) {
    const words = known.includes(warning.kind) ? null : wordsOf(warning, now.standing);
    if (words !== null) return words;
  }
  return null;
}

/** Null for what is no danger. */
function wordsOf(warning: StakeWarning, { round }: Standing): string | null {
  switch (warning.kind) {
    case "forfeits":
      return `What was not shown: this would forfeit about ${printToken(warning.wei)} LPT, because ${shortAddress(warning.delegate)} has not called reward in round ${printWhole(round.number)} yet.`;
    case "outside":
      return `Since this was shown, ${shortAddress(warning.to)} is leaving the active set.`;
    case "delegate-leaves":
      return `Since this was shown, ${shortAddress(warning.delegate)} is leaving the active set.`;
    case "resigns":
      return "Since this was shown, it has become all of your own stake: your orchestrator would resign.";
    default:
      return null;
  }
}
