import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { OrchestratorReport, OrchestratorRow } from "@/lib/reports/types";
import { MEDIANS, networkWith, rowWith, stampWith, UNKNOWN_PARTS, yieldOf } from "../testing/reports";
import { Profile } from "./profile";

function page(orchestrator: OrchestratorRow): string {
  const stamp = stampWith();
  const report: OrchestratorReport = {
    ...stamp,
    networkFigures: networkWith(stamp),
    medians: MEDIANS,
    orchestrator,
  };
  return renderToStaticMarkup(<Profile report={report} />);
}

describe("a profile", () => {
  it("heads with the name, the whole address under it, and one h1", () => {
    const row = rowWith(1, { name: "northgate.eth" });
    const html = page(row);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`<span class="mono">${row.address}</span>`);
  });

  it("reads its yield against the median", () => {
    expect(page(rowWith(1, { yield: yieldOf(0.5) }))).toMatch(/3\.2 above the median of 15\.0/);
  });

  it("draws one cell for each round of the strip, missed ones crossed", () => {
    const html = page(
      rowWith(1, { rewardCalls: { window: 90, eligible: 88, made: 86, strip: `--xx${"m".repeat(86)}` } }),
    );
    expect(html.match(/<i class="x">/g)).toHaveLength(2);
    expect(html.match(/<i class="off">/g)).toHaveLength(2);
    expect(html).toContain("86 made, 2 missed, not active in 2");
  });

  it("gives each window its own figures, and the reason where one is not known", () => {
    const known = yieldOf(0.46);
    const html = page(
      rowWith(1, {
        yield: {
          ...known,
          realised: UNKNOWN_PARTS,
          realisedByWindow: { ...known.realisedByWindow, 90: UNKNOWN_PARTS },
          unknown: { ...known.unknown, realised: "too-young", realisedReal: "too-young", fees: "too-young" },
        },
      }),
    );
    const table = html.slice(html.indexOf("<table"), html.indexOf("</table>"));
    expect(table.match(/data-reason="too-young"/g)).toHaveLength(4);
    expect(table).toContain(">48.0<");
  });
});
