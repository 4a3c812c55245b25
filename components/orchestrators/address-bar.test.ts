import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AddressBar } from "./address-bar";

function bar(shown = "/orchestrators") {
  const written: string[] = [];
  const address = new AddressBar(shown, {
    pushState: (_data, _unused, url) => void written.push(`push ${url}`),
    replaceState: (_data, _unused, url) => void written.push(`replace ${url}`),
  });
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
});
