import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EMBED_CHARTS, EMBED_YIELD, embedChart } from "@/lib/links/embed";
import type { CoursePoint } from "@/lib/reports/course-types";
import { WAD } from "@/lib/units/wei";
import { MEDIANS, networkWith, rowWith, stampWith } from "../testing/reports";
import { EmbedCode } from "../ui/embed-code";
import { ChartEmbed } from "./chart-embed";
import { EmbedMissing } from "./embed-missing";
import { embedSpec } from "./embed-spec";
import { NETWORK_FRAMES, orchestratorFrame } from "./frames";
import { OrchestratorEmbed } from "./orchestrator-embed";

const DAY = 86_400;
const NOW = 1_790_000_000;

function point(daysAgo: number): CoursePoint {
  return {
    round: 4_000 - daysAgo,
    timestamp: NOW - daysAgo * DAY,
    participation: daysAgo === 1 ? null : 0.5,
    inflationPpb: 560_500n,
    issuance: 20_000n * WAD,
    supply: 40_000_000n * WAD,
    nominalBeforeCuts: null,
    realBeforeCuts: null,
    dilution: null,
    medianAfterCuts: null,
  };
}

const POINTS = [500, 366, 364, 2, 1, 0].map(point);
const stamp = stampWith();

describe("a chart for other sites", () => {
  it("is of the last 365 days, and leaves a gap where nothing is known", () => {
    const { x, series } = embedSpec("participation", POINTS);
    expect(x.values).toEqual([364, 2, 1, 0].map((ago) => NOW - ago * DAY));
    expect(series[0]?.values).toEqual([0.5, 0.5, null, 0.5]);
  });

  it("is drawn for every name that a link may carry, with its figures as a table", () => {
    for (const chart of EMBED_CHARTS) {
      const html = renderToStaticMarkup(
        <ChartEmbed network={networkWith(stamp)} points={POINTS} chart={chart} theme="dark" />,
      );
      expect(html, chart).toContain('data-theme="dark"');
      expect(html, chart).toContain("<table");
      expect(html, chart).not.toMatch(/NaN|undefined|<form|<input/);
    }
  });

  it("says so where no round is known", () => {
    const network = networkWith(stamp);
    const html = renderToStaticMarkup(
      <ChartEmbed network={network} points={[]} chart="supply" theme="auto" />,
    );
    expect(html).toContain("nothing to draw");
  });
});

describe("an orchestrator for other sites", () => {
  const report = {
    ...stamp,
    networkFigures: networkWith(stamp),
    medians: MEDIANS,
    orchestrator: rowWith(1, { name: "a.eth" }),
  };

  it("names the sample network, as of when it speaks, and leads to the profile in a window of its own", () => {
    const html = renderToStaticMarkup(<OrchestratorEmbed report={report} theme="auto" />);
    expect(html).toContain("Sample network");
    expect(html).toContain("As of round 4,253");
    expect(html).toContain(
      `href="/orchestrators/${report.orchestrator.address}" target="_blank" rel="noopener"`,
    );
  });

  it("does not call the real network a sample", () => {
    const html = renderToStaticMarkup(
      <OrchestratorEmbed report={{ ...report, network: "arbitrum-one" }} theme="auto" />,
    );
    expect(html).not.toContain("Sample");
  });
});

describe("an embed of what is not there", () => {
  it("names the sample network, and only it", () => {
    const html = (network: "sample" | "arbitrum-one") =>
      renderToStaticMarkup(<EmbedMissing network={network} theme="auto" title="Nobody" page="/" />);
    expect(html("sample")).toContain("Sample network");
    expect(html("arbitrum-one")).not.toContain("Sample");
  });
});

describe("the code to paste", () => {
  it("is a frame with the site's address and a title", () => {
    const html = renderToStaticMarkup(<EmbedCode origin="https://site.example" frames={NETWORK_FRAMES} />);
    expect(html).toContain(
      "&lt;iframe src=&quot;https://site.example/embed/chart/supply&quot; title=&quot;Supply of LPT&quot;",
    );
    expect(html).not.toContain("Put this site");
    for (const path of [EMBED_YIELD, ...EMBED_CHARTS.map(embedChart)])
      expect(html.split(`src=&quot;https://site.example${path}&quot;`)).toHaveLength(2);
  });

  it("lets no name out of its attribute", () => {
    const frames = [orchestratorFrame("0xAA", '"><script>')];
    const html = renderToStaticMarkup(<EmbedCode origin="" frames={frames} />);
    expect(html).toContain("title=&quot;&amp;quot;&gt;&amp;lt;script&gt;&quot; width");
    expect(html).toContain("Put this site");
  });

  it("is the one that the README gives", () => {
    const [network] = NETWORK_FRAMES;
    const readme = readFileSync("README.md", "utf8");
    expect(readme).toContain(
      `<iframe src="https://YOUR-SITE${network?.path}" title="${network?.title}" width="100%" height="${network?.height}"`,
    );
  });
});
