import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY, type DirectoryView, readDirectoryView } from "@/lib/links/directory";
import { FIGURE_KEYS } from "@/lib/links/directory/keys";
import type { AccountReading } from "@/lib/reports/account";
import type { DirectoryReport } from "@/lib/reports/types";
import { WAD } from "@/lib/units/wei";
import { addressOf, directoryWith, rowWith } from "../testing/reports";
import { Directory } from "./directory";

const report = directoryWith([
  rowWith(1, { name: "granite.eth", totalStake: 300n * WAD, rewardCutPpm: 50_000n }),
  rowWith(2, { name: "kelp.eth", totalStake: 200n * WAD, rewardCutPpm: 250_000n }),
  rowWith(3, { name: "shut.eth", totalStake: 100n * WAD, active: false, stakeShare: null }),
]);

function page(change: Partial<DirectoryView> = {}, account: AccountReading | null = null, of = report) {
  const view = { ...DEFAULT_DIRECTORY, ...change };
  return renderToStaticMarkup(<Directory report={of} view={view} ignored={[]} account={account} />);
}

function names(html: string): string[] {
  const body = html.slice(html.indexOf("<tbody>"), html.indexOf("</tbody>"));
  return Array.from(body.matchAll(/>([a-z]+\.eth)<\/a>/g), ([, name = ""]) => name);
}

function row(html: string, name: string): string {
  return (
    html
      .slice(html.indexOf("<tbody>"))
      .split("<tr")
      .find((part) => part.includes(`>${name}</a>`)) ?? ""
  );
}

const upTo10 = { "reward-cut": { min: null, max: 10 } };

describe("the directory's columns", () => {
  it("are those of the link, each with its head, its median and its label on a card", () => {
    const html = page({ columns: FIGURE_KEYS });
    const head = html.slice(html.indexOf("<thead>"), html.indexOf("</thead>"));
    expect(head.match(/<th scope="col"/g)).toHaveLength(FIGURE_KEYS.length + 2);
    expect(head.match(/data-figure=/g)).toHaveLength(FIGURE_KEYS.length + 1);
    expect(row(html, "granite.eth").match(/data-l="/g)).toHaveLength(FIGURE_KEYS.length);
    expect(page({ columns: ["votes"] })).not.toContain("c-stake");
  });

  it("scroll in a box of their own only where a reader chose them", () => {
    expect(page()).not.toContain('class="wide"');
    expect(page({ columns: FIGURE_KEYS })).toContain('class="wide"');
  });

  it("put what is summed over the rows under the medians", () => {
    const html = page();
    const sum = html.slice(html.indexOf('<tr class="sum">')).split("</tr>")[0] ?? "";
    expect(sum).toContain('title="500">500.00');
    expect(sum).toContain(">48</td>");
  });
});

describe("medians and sums of figures that are not known of all", () => {
  const some = directoryWith([
    rowWith(1, { stakeChange: { days7: 5n * WAD, days30: 7n * WAD } }),
    rowWith(2, { stakeChange: { days7: null, days30: null } }),
    rowWith(3, { active: false, stakeChange: { days7: null, days30: null } }),
  ]);
  const line = (kind: string, columns: DirectoryView["columns"]) =>
    page({ columns }, null, some).split(`<tr class="${kind}">`)[1]?.split("</tr>")[0] ?? "";

  it("say of how many active ones they are", () => {
    expect(line("sum", ["change-30"])).toContain('title="7, of 1 known">+7.00<small>of 1 known</small>');
    expect(line("med", ["growth-30"])).toContain('title="of 1 known"');
    expect(line("sum", ["growth-30"])).not.toContain("known");
  });

  it("leave open who matches where a figure that decides it could not be read", () => {
    const none = directoryWith([rowWith(1, { rewardCalls: null }), rowWith(2)]);
    const html = page({ filters: { "growth-30": { min: 900, max: null } } }, null, none);
    expect(html).toContain("No active orchestrator matches all that is set.");
    const unread = directoryWith([
      rowWith(1, { rewardCalls: null, stakeChange: { days7: null, days30: null } }),
    ]);
    const open = page({ filters: { "growth-30": { min: 5, max: null } } }, null, unread);
    expect(open).toContain("No active orchestrator is known to match all that is set.");
    expect(open).toContain("Of 1 it is not known");
  });

  it("say nothing of it where all or none are known", () => {
    expect(line("sum", ["stake", "delegators"])).not.toContain("known");
    const none = directoryWith([rowWith(1, { stakeChange: { days7: null, days30: null } })]);
    const html = page({ columns: ["change-30"] }, null, none);
    const cell = html.split('<tr class="sum">')[1]?.split("</tr>")[0];
    expect(cell).toContain("not known");
    expect(cell).not.toContain("of 0");
  });
});

describe("the directory's ranges", () => {
  it("narrow the rows, stand above them, and each can be dropped", () => {
    const html = page({ filters: upTo10, q: "e" });
    expect(names(html)).toEqual(["granite.eth"]);
    expect(html).toMatch(/href="\/orchestrators\?q=e"[^>]*>Reward cut ≤ 10 % </);
    expect(html).toMatch(/href="\/orchestrators\?reward-cut=\.\.10"[^>]*>“e” </);
    expect(html).toContain("1 of 3 orchestrators shown");
  });

  it("stand in the form, which keeps the rest of the view", () => {
    const html = page({ filters: upTo10, window: 7 });
    const form = html.slice(html.indexOf('name="min-real"') - 1_000);
    expect(form).toMatch(/name="max-reward-cut"[^>]*value="10"/);
    expect(html).toContain('<input type="hidden" name="window" value="7"/>');
  });

  it("say, where they leave nobody, which one to drop and how many that brings", () => {
    const filters = { ...upTo10, stake: { min: 5_000, max: null } };
    const html = page({ filters });
    expect(html).toContain("No active orchestrator matches all that is set.");
    expect(html).not.toContain("it is not known");
    expect(html).toMatch(/Drop Stake ≥ 5,000 LPT<\/a>: 1 without it/);
    expect(html).not.toMatch(/Drop Reward cut ≤ 10 %<\/a>:/);
    expect(html).toMatch(/Drop all<\/a>: 2 without them/);
  });
});

describe("the directory's presets", () => {
  it("count what they show, and say in words what the chosen one means", () => {
    const html = page();
    expect(html).toMatch(/aria-current="true">All active <small>2<\/small>/);
    expect(html).toContain("With warnings <small>0</small>");
    expect(html).toContain("Every active orchestrator, largest stake first.");
    expect(page({ filters: upTo10 })).not.toContain('class="meaning"');
  });
});

describe("ticks", () => {
  const ticked = [addressOf(1).toLowerCase(), addressOf(99).toLowerCase()];

  it("mark the row and stand in the tray, each with the link that unticks it", () => {
    const html = page({ ticked });
    expect(row(html, "granite.eth")).toMatch(/^ class="on".*checked=""/);
    expect(html).toContain("2 ticked");
    expect(html).toMatch(
      new RegExp(`href="/orchestrators\\?o=${ticked[1]}"[^>]*aria-label="Untick granite.eth"`),
    );
    expect(html).toContain("no orchestrator");
    expect(html).toContain(`href="/compare?o=${ticked.join()}"`);
    expect(page({ ticked: ticked.slice(0, 1) })).not.toContain('href="/compare');
  });

  it("are shown alone where asked, active or not", () => {
    expect(names(page({ show: "ticked", ticked: [addressOf(3).toLowerCase()] }))).toEqual(["shut.eth"]);
    expect(page({ show: "ticked" })).toContain("None is ticked.");
  });

  it("of rows that are hidden go with the form too", () => {
    expect(page({ ticked, filters: { stake: { min: 900, max: null } } })).toMatch(
      new RegExp(`<input type="hidden" name="o" value="${ticked[0]}"`),
    );
  });
});

describe("favourites", () => {
  it("are said to be in the browser where the server is asked for them", () => {
    const html = page({ show: "favourites" });
    expect(names(html)).toEqual([]);
    expect(html).toContain("Favourites are kept in the browser that chose them");
    expect(html).not.toContain("/orchestrators/csv?show=favourites");
  });
});

describe("the rows as a file", () => {
  it("are those of the view", () => {
    expect(page({ filters: upTo10 })).toMatch(
      /href="\/orchestrators\/csv\?reward-cut=\.\.10"[^>]*>CSV, this one</,
    );
    expect(page()).toMatch(/href="\/orchestrators\/csv"[^>]*>CSV, these 2</);
  });
});

describe("the account of a link", () => {
  const account = addressOf(50).toLowerCase();
  const read = {
    kind: "read",
    address: addressOf(50),
    name: "me.eth",
    delegate: addressOf(2),
    delegateName: "kelp.eth",
  } as const;

  it("marks the orchestrator it delegates to, and nobody else", () => {
    const html = page({ account }, read);
    expect(row(html, "kelp.eth")).toContain("● me.eth delegates here");
    expect(html.match(/delegates here/g)).toHaveLength(1);
  });

  it("says so where it delegates to nobody, to one who is hidden, or is not known", () => {
    expect(page({ account }, { ...read, delegate: null, delegateName: null })).toContain(
      "delegates to nobody.",
    );
    expect(page({ account }, { ...read, delegate: addressOf(3) })).toContain("stands under All");
    expect(page({ account: "x.eth" }, { kind: "no-name", asked: "x.eth" })).toContain("points to no account");
    const failed = page({ account }, { kind: "failed", asked: account, text: "The chain timed out." });
    expect(failed).toContain("is not marked.");
    expect(failed).toContain("The chain timed out.");
    expect(names(failed)).toHaveLength(2);
  });
});

describe("nonsense in a link", () => {
  it("leaves a sensible page that says what was ignored", () => {
    const nonsense: [query: string, said: string][] = [
      ["cols=price", "cols=price (no such column)"],
      ["stake=9..1", "its ends are the wrong way round"],
      [
        `o=${Array.from({ length: 1_000 }, (_, i) => `0x${i.toString(16).padStart(40, "0")}`).join()}`,
        "at most 6",
      ],
      ["account=%3Cscript%3E", "an account is an address or an ENS name"],
      ["sort=%3Cscript%3E", "sort=&lt;script&gt;"],
    ];
    for (const [query, said] of nonsense) {
      const { view, ignored } = readDirectoryView(new URLSearchParams(query));
      const html = renderToStaticMarkup(<Directory report={report} view={view} ignored={ignored} />);
      expect(html, query).toContain(said);
      expect(html, query).not.toContain("<script>");
      expect(names(html), query).toHaveLength(2);
    }
    expect(page({ q: "<script>alert(1)</script>" })).not.toContain("<script>");
  });

  it("of a report without rows leaves the page standing", () => {
    const empty: DirectoryReport = directoryWith([]);
    expect(page({}, null, empty)).toContain("No orchestrator is known yet.");
  });
});
