import { describe, expect, it } from "vitest";
import { canonicalLink } from "./canonical";
import { readStakeView, stakeHref } from "./stake";

const ADDRESS = "0x35Bcf3c30594191d53231E4FF333E8A770453e40";
const read = (query: string) => readStakeView(new URLSearchParams(query));

describe("the one link of a view", () => {
  it("is kept, but not where an account is looked at, which is read anew each time", () => {
    expect(canonicalLink("/stake", new URLSearchParams(`to=${ADDRESS.toLowerCase()}&do=delegate`))).toBe(
      `/stake?to=${ADDRESS}`,
    );
    expect(canonicalLink("/stake", new URLSearchParams("account=alice.eth"))).toBeNull();
  });
});

describe("a link to the stake page", () => {
  it("is read as it was written", () => {
    const view = { do: "move", to: ADDRESS, account: "alice.eth" } as const;
    expect(read(stakeHref(view).split("?")[1] ?? "")).toEqual({ view, ignored: [] });
    expect(stakeHref()).toBe("/stake");
    expect(stakeHref({ to: ADDRESS })).toBe(`/stake?to=${ADDRESS}`);
  });

  it("takes an address in any case, and checksums it", () => {
    expect(read(`to=${ADDRESS.toLowerCase()}`).view.to).toBe(ADDRESS);
  });

  it.each(["do=steal", "to=0x1", `account=${"x".repeat(300)}`, "account=", "amount=all"])(
    "names what it ignores: %s",
    (query) => {
      const { view, ignored } = read(query);
      expect(view).toEqual({ do: "delegate", to: null, account: "" });
      expect(ignored).toHaveLength(1);
    },
  );
});
