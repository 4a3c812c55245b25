import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FRESH, stampWith } from "../testing/reports";
import { CallCalendar, lastClosedRound } from "./call-calendar";

const strip = `-x${"m".repeat(86)}xm`;
const calls = { window: 90, eligible: 89, made: 87, strip } as const;

function text(lastRound: number | null): string {
  return renderToStaticMarkup(<CallCalendar calls={calls} reason="no-subgraph" lastRound={lastRound} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the calendar of reward calls", () => {
  it("names the rounds at its ends, and the missed ones for those who do not see it", () => {
    const words = text(4_252);
    expect(words).toContain("round 4,163 round 4,252");
    expect(words).toContain("Missed in rounds 4,164; 4,251.");
  });

  it("names no round where the subgraph is too far behind to say which is the last", () => {
    expect(lastClosedRound(stampWith())).toBe((stampWith().asOf.round ?? 0) - 1);
    const late = stampWith({ subgraph: { ...FRESH, state: "lagging", ageSeconds: 90_000 } });
    expect(lastClosedRound(late)).toBeNull();
    expect(text(null)).not.toMatch(/round \d|Missed in/);
  });
});
