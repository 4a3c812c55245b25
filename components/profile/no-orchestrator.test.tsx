import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { NoOrchestrator, type WhatItIs } from "./no-orchestrator";

const ADDRESS = "0x00000000000000000000000000000000000000AA";
const path = vi.hoisted(() => ({ now: "" }));
vi.mock("next/navigation", () => ({ usePathname: () => path.now }));

function text(asked: string, account?: WhatItIs | null): string {
  path.now = `/orchestrators/${asked}`;
  return renderToStaticMarkup(<NoOrchestrator account={account ?? null} />);
}

describe("an address that is no orchestrator", () => {
  it("leads to the orchestrator that it delegates to", () => {
    const html = text(ADDRESS, { delegate: { address: ADDRESS, name: null }, stake: "1,000", locks: 2 });
    expect(html).toContain("It is a delegator:");
    expect(html).toContain(`href="/orchestrators/${ADDRESS}"`);
    expect(html).toContain("1,000 LPT with");
    expect(html).toContain("It has 2 amounts undelegated and not withdrawn.");
  });

  it("says of one that never staked that it holds nothing, and of one whose stake waits that it does", () => {
    const nobody = { delegate: null, stake: "0", locks: 0 };
    expect(text(ADDRESS, nobody)).toContain("It delegates to nobody: it holds no stake.");
    expect(text(ADDRESS, { ...nobody, locks: 1 })).toContain("It has 1 amount undelegated");
  });

  it("tells what is no address, and prints a stranger's words as text", () => {
    expect(text("%3Cb%3E")).toContain("This is not an address");
    expect(text("%3Cb%3E")).toContain("&lt;b&gt;");
    expect(text(`0x${"aB".repeat(20)}`)).toContain("checksum");
  });
});
