import { readFileSync } from "node:fs";
import { Fragment } from "react";
import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY, type DirectoryView } from "@/lib/links/directory";
import { FIGURE_KEYS } from "@/lib/links/directory/keys";
import type { DirectoryReport, OrchestratorReport } from "@/lib/reports/types";
import { MEDIANS, networkWith, rowWith, stampWith } from "../testing/reports";
import { COLOURS } from "./colours";
import { pictureHeads } from "./directory-cells";
import { DirectoryPicture, directoryPictureLink } from "./directory-picture";
import { plain } from "./plain";
import { ProfilePicture } from "./profile-picture";
import { drawn } from "./testing";
import { calledInPicture } from "./text";

const stamp = stampWith();
const rows = [rowWith(1, { name: "alpha.eth" }), rowWith(2, { name: "beta.eth" }), rowWith(3)];
const report: DirectoryReport = {
  ...stamp,
  networkFigures: networkWith(stamp),
  medians: MEDIANS,
  orchestrators: rows,
};
const picture = (change: Partial<DirectoryView>) =>
  drawn(<DirectoryPicture report={report} view={{ ...DEFAULT_DIRECTORY, ...change }} />);

describe("a picture's elements", () => {
  it("are plain when its components have been called, and hold what was in them", () => {
    const Word = ({ of }: { of: number }) => <b title="t">{of}</b>;
    expect(
      plain(
        <div>
          <Word of={1} />
          {null}
          {[
            <Fragment key="a">
              <i>x</i>
            </Fragment>,
          ]}
        </div>,
      ),
    ).toEqual([
      {
        type: "div",
        props: {
          children: [
            { type: "b", props: { title: "t", children: "1" } },
            { type: "i", props: { children: "x" } },
          ],
        },
      },
    ]);
  });
});

describe("a picture's colours", () => {
  it("are the style sheet's in light", () => {
    const tokens = readFileSync("app/styles/tokens.css", "utf8");
    for (const [name, value] of Object.entries(COLOURS)) {
      expect(new RegExp(`--bw-${name}: light-dark\\((#[0-9a-f]{6})`).exec(tokens)?.[1], name).toBe(value);
    }
  });
});

describe("a name in a picture", () => {
  const ADDRESS = "0xD8E8328501E9645d16Cf49539efC04f734606ee4";
  it("is drawn where the font has its letters", () => {
    expect(calledInPicture("video-node.eth", ADDRESS)).toBe("video-node.eth");
  });
  it.each([null, "東京.eth", "a\u202eb.eth", "😀.eth", ""])("gives way to the address: %j", (name) => {
    expect(calledInPicture(name, ADDRESS)).toBe("0xD8E8…6ee4");
  });
  it("is cut where it is too long", () => {
    expect(calledInPicture(`${"x".repeat(60)}.eth`, ADDRESS)).toHaveLength(31);
  });
});

describe("the directory's picture", () => {
  it("shows the view's rows in its order and names the order", () => {
    const words = picture({ sort: { key: "name", descending: true } });
    expect(words.indexOf("beta.eth")).toBeLessThan(words.indexOf("alpha.eth"));
    expect(words.join(" ")).toContain("3 active · by name, from Z");
    expect(words.join(" ")).toContain("yields over 90 rounds");
  });

  it("shows the yield and window of the view", () => {
    const words = picture({ window: 7, yield: "nominal" }).join(" ");
    expect(words).toContain("Nominal yield");
    expect(words).toContain("yields over 7 rounds");
    expect(words).toContain("48.0");
  });

  it("shows the figure that the view is sorted by, and the columns it chose", () => {
    const words = picture({ sort: { key: "age", descending: true }, columns: ["real", "score"] }).join(" ");
    for (const label of ["Age rounds active", "Real yield", "Best score"]) expect(words).toContain(label);
    expect(words).not.toContain("Reward cut");
    expect(words).toContain("1,442");
  });

  it("heads a figure by what it is, on its own", () => {
    const columns = ["issuance", "fee-yield", "cut-changed", "change-7", "share"] as const;
    const words = picture({ columns }).join(" ");
    for (const head of [
      "Issuance yield % a year",
      "Fee yield % a year",
      "Cut changed rounds ago",
      "Stake change 7 days, LPT",
    ])
      expect(words).toContain(head);
    const all = FIGURE_KEYS.map((key) => pictureHeads({ ...DEFAULT_DIRECTORY, columns: [key] }));
    for (const { label, unit } of all.flat())
      expect([label, label.length <= 14 && unit.length <= 15], unit).toEqual([label, true]);
  });

  it("prints a score as the page does", () => {
    const best = { score: 0.9136, kind: "transcoding" as const, region: "FRA", pipeline: null };
    const scored = { ...report, orchestrators: [rowWith(1, { bestScore: best })] };
    const view = { ...DEFAULT_DIRECTORY, columns: ["score" as const] };
    expect(drawn(<DirectoryPicture report={scored} view={view} />)).toContain("91.4");
  });

  it("marks a warning at its name and its figure, and tells it where the view is about warnings", () => {
    const warned = rowWith(1, { warnings: [{ kind: "keeps-all" }, { kind: "unstable-cut", changes: 5 }] });
    const marks = (view: Partial<DirectoryView>, of = [warned, rowWith(2)]) =>
      JSON.stringify(
        plain(
          <DirectoryPicture
            report={{ ...report, orchestrators: of }}
            view={{ ...DEFAULT_DIRECTORY, ...view }}
          />,
        ),
      );
    const count = (text: string) => text.split(`"fill":"${COLOURS.warn}"`).length - 1;
    expect(count(marks({}))).toBe(2);
    expect(count(marks({ columns: ["cut-changed", "stake"] }))).toBe(2);
    expect(count(marks({}, [rowWith(2)]))).toBe(0);
    expect(marks({})).not.toContain("Keeps all");
    for (const view of [
      { sort: { key: "warnings", descending: true } },
      { filters: { warnings: { min: 1, max: null } } },
    ] as const)
      expect(marks(view)).toContain("Keeps all rewards, 5 cut changes");
  });

  it("counts no favourites, which only the reader's browser knows", () => {
    const words = picture({ show: "favourites" }).join(" ");
    expect(words).toContain("own browser");
    expect(words).not.toMatch(/\b0\b|No orchestrator/);
  });

  it("is the same for views that differ in what it does not show", () => {
    const link = (change: Partial<DirectoryView>) =>
      directoryPictureLink({ ...DEFAULT_DIRECTORY, ...change });
    const account = rows[0]?.address.toLowerCase() ?? "";
    expect(link({ account, ticked: [account] })).toBe(link({}));
    expect(link({ columns: FIGURE_KEYS })).toBe(link({}));
    expect(link({ show: "favourites", window: 7 })).toBe(link({ show: "favourites" }));
    for (const other of [
      { window: 7 as const },
      { show: "ticked" as const, ticked: [account] },
      { q: "a" },
      { columns: ["age" as const] },
    ])
      expect(link(other)).not.toBe(link({}));
  });

  it("draws nothing of what was searched for", () => {
    const words = picture({ q: "alpha" });
    expect(words).toContain("alpha.eth");
    expect(words.join(" ")).toContain("1 active, narrowed");
    expect(picture({ q: "buy now" }).join(" ")).not.toContain("buy");
  });

  it("names the sample network, and as of when it speaks", () => {
    const words = picture({}).join(" ");
    expect(words).toContain("Sample network");
    expect(words).toContain("As of round 4,253 · block 480,000,000");
    const real = { ...report, network: "arbitrum-one" as const };
    expect(drawn(<DirectoryPicture report={real} view={DEFAULT_DIRECTORY} />).join(" ")).not.toContain(
      "Sample",
    );
  });
});

describe("a profile's picture", () => {
  it("shows the figures of its window, and not known where they are not", () => {
    const young = rowWith(1, { rewardCalls: null });
    const profile: OrchestratorReport = {
      ...stamp,
      networkFigures: networkWith(stamp),
      medians: MEDIANS,
      orchestrator: young,
    };
    const words = drawn(<ProfilePicture report={profile} window={30} />).join(" ");
    expect(words).toContain("Real yield, 30 rounds");
    expect(words).toContain("Reward calls not known");
    expect(words).not.toMatch(/undefined|NaN|null/);
  });
});
