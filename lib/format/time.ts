const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

const DATE = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** A span of seconds in at most two units, rounded down: "4 s", "41 min", "7 h 42 min", "2 days 21 h". Never negative. */
export function printDuration(seconds: number): string {
  const span = Math.max(0, Math.floor(seconds));
  if (span < MINUTE) return `${span} s`;
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  if (span < DAY) return two(span, HOUR, "h", MINUTE, "min");
  return two(span, DAY, span < 2 * DAY ? "day" : "days", HOUR, "h");
}

/** A day in UTC: "1 July 2026". @param timestamp unix seconds */
export function printDate(timestamp: number): string {
  return DATE.format(timestamp * 1000);
}

/** A moment in UTC: "1 July 2026 09:14 UTC". @param timestamp unix seconds */
export function printMoment(timestamp: number): string {
  return `${printDate(timestamp)} ${CLOCK.format(timestamp * 1000)} UTC`;
}

/** A time of day in UTC: "09:14". @param timestamp unix seconds */
export function printClock(timestamp: number): string {
  return CLOCK.format(timestamp * 1000);
}

function two(span: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((span % large) / small);
  const head = `${Math.floor(span / large)} ${largeName}`;
  return rest === 0 ? head : `${head} ${rest} ${smallName}`;
}
