import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { CallHistory } from "@/lib/reports/profile-types";
import { CallCalendar } from "./call-calendar";

const strip = `-x${"m".repeat(86)}xm`;
const calls: CallHistory = { strip, uninitialised: [], made: 87, eligible: 89, from: 4_163, to: 4_252 };

function html(calls: CallHistory | null): string {
  return renderToStaticMarkup(
    <CallCalendar calls={calls} span="last 90 closed rounds" missing={<p>nothing came</p>} choices={null} />,
  );
}

function text(calls: CallHistory | null): string {
  return html(calls)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the calendar of reward calls", () => {
  it("counts, names the rounds at its ends, and says which ones were missed", () => {
    const words = text(calls);
    expect(words).toContain("87 made, 2 missed, not active in 1");
    expect(words).toContain("round 4,163 round 4,252");
    expect(words).toContain("Missed in rounds 4,164; 4,251.");
  });

  it("draws one cell a round, finer where there are more of them", () => {
    expect(html(calls).match(/<i/g)).toHaveLength(90);
    const year = { ...calls, strip: "m".repeat(365), made: 365, eligible: 365, from: 3_888 };
    expect(html(year)).toContain('class="strip fine"');
    expect(html(year).match(/<i/g)).toHaveLength(365);
  });

  it("writes rounds in a row as one run", () => {
    const run = { strip: "mxxxm", uninitialised: [], made: 2, eligible: 5, from: 10, to: 14 };
    expect(text(run)).toContain("Missed in rounds 11–13.");
  });

  it("says that it was not active, and what is missing", () => {
    expect(text({ ...calls, strip: "", made: 0, eligible: 0 })).toContain("It was active in none of them.");
    expect(text(null)).toContain("nothing came");
  });

  it("tells a round that nobody initialised from one in which it was not active", () => {
    const mixed = { strip: "--mm-", uninitialised: [14], made: 2, eligible: 2, from: 10, to: 14 };
    expect(text(mixed)).toContain("2 made, 0 missed, not active in 2, 1 round that nobody initialised");
    expect(text({ ...mixed, uninitialised: [] })).toContain("2 made, 0 missed, not active in 3 ");
    expect(html(mixed)).toContain('title="round 14: not initialised by anybody"');
  });

  it("can be read round by round: by titles where something was odd, in words for all", () => {
    expect(html(calls).match(/title="round/g)).toHaveLength(3);
    expect(html(calls)).toContain('<i class="x" title="round 4,251: missed">');
    expect(text(calls)).toContain(
      "4,163 not active; 4,164 missed; 4,165–4,250 called; 4,251 missed; 4,252 called.",
    );
    const all = { ...calls, strip: "m".repeat(90), made: 90, eligible: 90 };
    expect(text(all)).not.toContain("Round by round");
  });
});
