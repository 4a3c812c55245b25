import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { SourceStatus } from "@/lib/reports/types";
import { FooterStamp, UnbondingLine } from "../frame/footer";
import { RoundClock } from "../frame/round-clock";
import { networkWith, stampWith } from "../testing/reports";
import { AsOf } from "./as-of";
import { IgnoredParams } from "./ignored";
import { SourceNotes } from "./source-notes";
import { Unavailable } from "./unavailable";

const LOST = { subgraph: { figures: "Fees", rest: "Stake comes from the chain." } };
const SILENT: SourceStatus = { state: "down", block: null, ageSeconds: null, failure: null };
const FAILURE = { source: "subgraph", kind: "absent", text: "No subgraph is set up." } as const;

function words(element: React.ReactNode): string {
  return renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'");
}

describe("a source that is late or silent", () => {
  it("is not mentioned while it is well", () => {
    expect(words(<SourceNotes stamp={stampWith()} lost={LOST} retry="/" />)).toBe("");
  });

  it("offers no retry where none is set up, because asking again would change nothing", () => {
    const stamp = stampWith({ subgraph: { ...SILENT, state: "absent", failure: FAILURE } });
    const html = renderToStaticMarkup(<SourceNotes stamp={stamp} lost={LOST} retry="/x" />);
    expect(html).toContain("Fees are not known.</b> No subgraph is set up. Stake comes from the chain.");
    expect(html).not.toContain('href="/x"');
  });

  it("gives the age and the block of what is stale, and why it is", () => {
    const text = "The subgraph did not answer within 4 s.";
    const stale: SourceStatus = {
      state: "stale",
      block: 479_990_112,
      ageSeconds: 7_260,
      failure: { ...FAILURE, kind: "timeout", text },
    };
    const note = words(<SourceNotes stamp={stampWith({ subgraph: stale })} lost={LOST} retry="/" />);
    expect(note).toContain(`Fees are 2 h 1 min old. ${text} They rest on block 479,990,112.`);
  });

  it("is marked in the line that says as of when the page speaks", () => {
    expect(words(<AsOf stamp={stampWith({ market: SILENT })} sources={["chain", "market"]} />)).toBe(
      "As of round 4,253 · block 480,000,000, 4 s old · chain · market, no answer",
    );
  });

  it("is called behind only where it is, and by its age otherwise", () => {
    const line = (state: SourceStatus["state"]) =>
      words(
        <AsOf
          stamp={stampWith({ subgraph: { state, block: 1, ageSeconds: 46, failure: null } })}
          sources={["subgraph"]}
        />,
      );
    expect(line("ok")).toMatch(/subgraph, 46 s old$/);
    expect(line("stale")).toMatch(/subgraph, 46 s old$/);
    expect(line("lagging")).toMatch(/subgraph, 46 s behind$/);
  });
});

describe("a page whose chain never answered", () => {
  const nothing = { round: null, l1Block: null, l2Block: null, timestamp: null };
  const stamp = { ...stampWith({ chain: SILENT }), asOf: nothing };

  it("names what is missing, and never speaks as of a block", () => {
    const text = words(
      <Unavailable
        title="Orchestrators"
        stamp={stamp}
        failures={[{ source: "chain", kind: "network", text: "The chain's RPC refused the connection." }]}
        retry="/"
      />,
    );
    expect(text).toContain("the chain has not answered since this site started");
    expect(text).toContain("The chain's RPC refused the connection.");
    expect(text).not.toMatch(/block \d/);
  });

  it("keeps its foot", () => {
    expect(words(<FooterStamp stamp={stamp} />)).toBe(
      "Sources: chain down · subgraph ok · performance ok · names ok · market ok · IPFS ok",
    );
  });
});

describe("the foot of every page", () => {
  it("says after how many rounds stake can be withdrawn, as the contract has it", () => {
    expect(words(<UnbondingLine unbondingPeriod={7} />)).toContain("withdrawn seven rounds after");
    expect(words(<UnbondingLine unbondingPeriod={1} />)).toContain("withdrawn one round after");
    expect(words(<UnbondingLine unbondingPeriod={21} />)).toContain("withdrawn 21 rounds after");
    expect(words(<UnbondingLine unbondingPeriod={null} />)).toContain("withdrawn some rounds after");
  });
});

describe("the round clock", () => {
  it("counts the block's age into the time left", () => {
    const fresh = networkWith(stampWith());
    expect(renderToStaticMarkup(<RoundClock network={fresh} />)).toContain(
      'aria-label="Round 4,253, 63 % done, 7 h 41 min left"',
    );
    const old = networkWith(
      stampWith({ chain: { state: "stale", block: 1, ageSeconds: 3_660, failure: null } }),
    );
    expect(words(<RoundClock network={old} />)).toContain("6 h 41 min left");
  });

  it("says when nobody has initialised the round", () => {
    const network = networkWith(stampWith());
    if (network.round !== null) network.round.initialized = false;
    expect(words(<RoundClock network={network} />)).toContain("not yet initialised");
  });
});

describe("a link that was not read whole", () => {
  it("is answered with its parts made harmless and short", () => {
    const html = renderToStaticMarkup(
      <IgnoredParams ignored={[{ name: "<b>", value: `\u202e${"x".repeat(500)}` }]} />,
    );
    expect(html).toContain("&lt;b&gt;=⟨U+202E⟩");
    expect(html.length).toBeLessThan(300);
  });
});
