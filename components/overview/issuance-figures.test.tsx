import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { NetworkReport } from "@/lib/reports/types";
import { WAD } from "@/lib/units/wei";
import { networkWith, stampWith } from "../testing/reports";
import { IssuanceFigures } from "./issuance-figures";

const html = (other: Partial<NetworkReport>) =>
  renderToStaticMarkup(<IssuanceFigures network={{ ...networkWith(stampWith()), ...other }} />);

describe("issuance of the running round", () => {
  it("is what the contract lets be minted, whatever the supply has grown to meanwhile", () => {
    const page = html({ mintable: 28_181_031_415_926_535_897_932n, supply: { total: 50_300_000n * WAD } });
    expect(page).toContain('title="28,181.031415926535897932 LPT">28,181 <small>LPT a round</small>');
    expect(page).toContain("if every active one calls reward");
  });

  it("says of which round it is while nobody has initialised the running one", () => {
    const { round } = networkWith(stampWith());
    const page = html({ round: round && { ...round, initialized: false } });
    expect(page).toContain("of the last initialised round: the running one waits for it");
    expect(page).not.toContain("if every active one calls");
  });

  it("is not known without the chain", () => {
    expect(html({ mintable: null }).split("Total supply")[0]).toContain("not known");
  });
});
