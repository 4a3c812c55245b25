import { readFileSync } from "node:fs";
import { Fragment, type ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY, type DirectoryView } from "@/lib/links/directory";
import type { DirectoryReport, OrchestratorReport } from "@/lib/reports/types";
import { MEDIANS, networkWith, rowWith, stampWith } from "../testing/reports";
import { COLOURS } from "./colours";
import { DirectoryPicture } from "./directory-picture";
import { type PlainChild, plain } from "./plain";
import { ProfilePicture } from "./profile-picture";
import { calledInPicture } from "./text";

/** All the text a picture draws, in order. */
function drawn(node: ReactNode): string[] {
  const texts = (child: PlainChild): string[] =>
    typeof child === "string" ? [child] : (child.props.children ?? []).flatMap(texts);
  return plain(node).flatMap(texts);
}

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
            { type: "b", props: { title: "t", children: ["1"] } },
            { type: "i", props: { children: ["x"] } },
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
    expect(words.join(" ")).toContain("90 rounds, % a year");
  });

  it("shows the yield and window of the view", () => {
    const words = picture({ window: 7, yield: "nominal" }).join(" ");
    expect(words).toContain("Nominal yield");
    expect(words).toContain("7 rounds, % a year");
    expect(words).toContain("48.0");
  });

  it("shows the figure that the view is sorted by, and the columns it chose", () => {
    const words = picture({ sort: { key: "age", descending: true }, columns: ["real", "score"] }).join(" ");
    for (const label of ["Age rounds active", "Real yield", "Best score"]) expect(words).toContain(label);
    expect(words).not.toContain("Reward cut");
    expect(words).toContain("1,442");
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
