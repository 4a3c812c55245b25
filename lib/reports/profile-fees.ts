import type { Address } from "../units/address";
import { quotient } from "../units/perc";
import { barDays, DAY, type ProfileBasis } from "./profile-basis";
import type { FeeHistory, GatewayLine } from "./profile-types";

/** Its fees by day, and by gateway over the last 90 days. */
export function feeHistory(profile: ProfileBasis, span: "90" | "365" | "all"): FeeHistory {
  const { past, pastUntil, now } = profile;
  const today = Math.floor(now / DAY);
  const first = past?.days[0]?.day ?? today;
  const length = span === "all" ? today - first + 1 : Number(span);
  const days = barDays(length, 1);
  return {
    stretches:
      past &&
      stretchesOf(past.days, today, length, days).map((stretch) =>
        isTold(stretch.day + days, pastUntil, now) ? stretch : { ...stretch, fees: null },
      ),
    days,
    gateways: gatewaysOf(profile),
  };
}

/** Whether a stretch is told whole: one that runs is while the source speaks until now. @param end unix days */
function isTold(end: number, until: number, now: number): boolean {
  return Math.min(end * DAY, now) <= until;
}

/** Stretches of days that end with the running one, without gaps; a stretch that would reach past the span is cut off. */
function stretchesOf(
  paid: readonly { day: number; fees: bigint }[],
  today: number,
  length: number,
  days: number,
): { day: number; fees: bigint }[] {
  const count = Math.max(1, Math.ceil(length / days));
  const stretches = Array.from({ length: count }, (_, place) => ({
    day: today - (count - place) * days + 1,
    fees: 0n,
  }));
  for (const { day, fees } of paid) {
    const stretch = stretches[count - 1 - Math.floor((today - day) / days)];
    if (stretch !== undefined && day <= today) stretch.fees += fees;
  }
  return stretches;
}

function gatewaysOf({ history, row, now, basis }: ProfileBasis): GatewayLine[] | null {
  if (history === null) return null;
  const sums = new Map<Address, { fees: bigint; tickets: number }>();
  let total = 0n;
  for (const { timestamp, recipient, sender, faceValue } of history.tickets) {
    if (recipient !== row.address || timestamp > now || timestamp < now - 90 * DAY) continue;
    const sum = sums.get(sender) ?? { fees: 0n, tickets: 0 };
    sums.set(sender, { fees: sum.fees + faceValue, tickets: sum.tickets + 1 });
    total += faceValue;
  }
  return [...sums]
    .map(([address, { fees, tickets }]) => ({
      address,
      name: basis.names.get(address) ?? null,
      fees,
      tickets,
      share: quotient(fees, total) ?? 0,
      own: address === row.address,
    }))
    .sort((a, b) => (a.fees < b.fees ? 1 : a.fees > b.fees ? -1 : 0));
}
