import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { NoOrchestrator, type PrintedAccount, type Why } from "./no-orchestrator";

const ADDRESS = "0x00000000000000000000000000000000000000AA";
const NOTHING: PrintedAccount = { contract: null, poll: null, gateway: null, position: null };
const STAKED = { delegate: { address: ADDRESS, name: null }, stake: "1,000", locks: 0, waiting: "0" };
const path = vi.hoisted(() => ({ now: "" }));
vi.mock("next/navigation", () => ({ usePathname: () => path.now }));

function html(asked: string, why?: Why): string {
  path.now = `/orchestrators/${asked}`;
  return renderToStaticMarkup(<NoOrchestrator why={why ?? null} />).replace(/\u00a0/g, " ");
}

const account = (other: Partial<PrintedAccount>): string =>
  html(ADDRESS, { kind: "account", account: { ...NOTHING, ...other } });

describe("an address that is no orchestrator", () => {
  it("leads to the orchestrator that it delegates to, and says how much waits to be withdrawn", () => {
    const told = account({ position: { ...STAKED, locks: 2, waiting: "123.40" } });
    expect(told).toContain("It is a delegator:");
    expect(told).toContain(`href="/orchestrators/${ADDRESS}"`);
    expect(told).toContain("1,000 LPT with");
    expect(told).toContain("It has 123.40 LPT undelegated and not withdrawn, in 2 parts.");
  });

  it("says of one that never staked that it holds nothing, and of one whose stake waits that it does", () => {
    const nobody = { delegate: null, stake: "0", locks: 0, waiting: "0" };
    expect(account({ position: nobody })).toContain("It delegates to nobody: it holds no stake.");
    const waiting = account({ position: { ...nobody, locks: 1, waiting: "5.00" } });
    expect(waiting).toContain("It has 5.00 LPT undelegated and not withdrawn.");
  });

  it("is a gateway that also may have stake, a poll, or a contract of the protocol", () => {
    const both = account({ gateway: { fees: "1.25", tickets: 40, recipients: 3 }, position: STAKED });
    expect(both).toContain(
      "<b>It is a gateway:</b> it paid 1.25 ETH in 90 days, in 40 tickets to 3 orchestrators.",
    );
    expect(both).toContain("It is a delegator:");
    expect(account({ poll: "1 July 2026" })).toContain("opened on 1 July 2026");
    expect(account({ contract: "the contract of the token LPT" })).toContain(
      "It is the contract of the token LPT.",
    );
  });

  it("has a wrong checksum, which says nothing of who it is, and opens in small letters", () => {
    const asked = `0x${"aB".repeat(20)}`;
    const told = html(asked, { kind: "wrong-checksum" });
    expect(told).toContain("This address has a wrong checksum");
    expect(told).toContain(`href="/orchestrators/${asked.toLowerCase()}"`);
    expect(told).not.toContain("was ever an orchestrator");
  });

  it("is a name that leads nowhere, or one that could not be looked up", () => {
    expect(html("nobody.eth", { kind: "unknown-name" })).toContain("This name leads to no account");
    const failed = html("some.eth", { kind: "name-failed", text: "The names service gave no answer." });
    expect(failed).toContain("could not be looked up");
    expect(failed).toContain("The names service gave no answer.");
    expect(failed).toContain('href="/orchestrators/some.eth"');
  });

  it("tells what is no address, and prints a stranger's words as text", () => {
    expect(html("%3Cb%3E")).toContain("This is not an address");
    expect(html("%3Cb%3E")).toContain("&lt;b&gt;");
  });
});
