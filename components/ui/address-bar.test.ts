import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AddressBar, type Later } from "./address-bar";

function bar(shown = "/orchestrators", later?: Later) {
  const written: string[] = [];
  const history: Pick<History, "pushState" | "replaceState"> = {
    pushState: (_data, _unused, url) => void written.push(`push ${url}`),
    replaceState: (_data, _unused, url) => void written.push(`replace ${url}`),
  };
  const address = new AddressBar(shown, history, later);
  return { address, written };
}

describe("the address bar of the directory", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("makes an entry for each choice, and none for the one that is shown", () => {
    const { address, written } = bar();
    address.follow("/orchestrators?window=7", "choice");
    address.follow("/orchestrators?window=7", "choice");
    expect(written).toEqual(["push /orchestrators?window=7"]);
  });

  it("follows typing once it rests, in the entry that stands", () => {
    const { address, written } = bar();
    for (const q of ["a", "ab", "abc"]) address.follow(`/orchestrators?q=${q}`, "typing");
    expect(written).toEqual([]);
    vi.runAllTimers();
    expect(written).toEqual(["replace /orchestrators?q=abc"]);
  });

  it("keeps a search that is left before it rests, and writes it once", () => {
    const { address, written } = bar();
    address.follow("/orchestrators?q=fjord", "typing");
    address.settle();
    vi.runAllTimers();
    expect(written).toEqual(["replace /orchestrators?q=fjord"]);
  });

  it("keeps the search under the choice that follows it, so that Back shows its results", () => {
    const { address, written } = bar();
    address.follow("/orchestrators?q=fjord", "typing");
    address.follow("/orchestrators?q=fjord&sort=-fees", "choice");
    vi.runAllTimers();
    expect(written).toEqual(["replace /orchestrators?q=fjord", "push /orchestrators?q=fjord&sort=-fees"]);
  });

  it("lets Back win over what was typed and still waited", () => {
    const { address, written } = bar("/orchestrators?window=7");
    address.follow("/orchestrators?window=7&q=x", "typing");
    address.shows("/orchestrators");
    vi.runAllTimers();
    expect(written).toEqual([]);
    address.follow("/orchestrators?window=7", "choice");
    expect(written).toEqual(["push /orchestrators?window=7"]);
  });

  it("writes a choice later where it is told to, once, and at once when the page may be left", () => {
    const { address, written } = bar("/orchestrators", (write) => void setTimeout(write, 20));
    address.follow("/orchestrators?window=7", "choice");
    expect(written).toEqual([]);
    address.settle();
    expect(written).toEqual(["push /orchestrators?window=7"]);
    vi.runAllTimers();
    expect(written).toHaveLength(1);
  });

  it("writes choices and searches that follow each other fast in their order", () => {
    const { address, written } = bar("/orchestrators", (write) => void setTimeout(write, 20));
    address.follow("/orchestrators?window=7", "choice");
    address.follow("/orchestrators?window=30", "choice");
    address.follow("/orchestrators?window=30&q=a", "typing");
    vi.runAllTimers();
    expect(written).toEqual([
      "push /orchestrators?window=7",
      "push /orchestrators?window=30",
      "replace /orchestrators?window=30&q=a",
    ]);
  });

  it("lets Back win over a choice that still waits", () => {
    const { address, written } = bar("/orchestrators", (write) => void setTimeout(write, 20));
    address.follow("/orchestrators?window=7", "choice");
    address.shows("/orchestrators");
    vi.runAllTimers();
    expect(written).toEqual([]);
  });
});
