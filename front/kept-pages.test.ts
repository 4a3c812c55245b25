import { describe, expect, it, vi } from "vitest";
import { KeptPages } from "./kept-pages.mjs";

const page = (text: string) => ({ status: 200, parts: [Buffer.from(text)], bytes: text.length, headers: [] });
const LIMITS = { pages: 2, bytes: 100, milliseconds: 5_000 };

describe("pages kept in memory", () => {
  it("renders once for everybody who asks at the same time", async () => {
    const kept = new KeptPages(LIMITS);
    const render = vi.fn(async () => page("one"));
    const pages = await Promise.all(Array.from({ length: 20 }, () => kept.get("sample 1", "/", render)));
    expect(render).toHaveBeenCalledTimes(1);
    expect(new Set(pages).size).toBe(1);
  });

  it("renders again when the data changed or the page is five seconds old", async () => {
    let now = 0;
    const kept = new KeptPages(LIMITS, () => now);
    const render = vi.fn(async () => page("one"));
    await kept.get("sample 1", "/", render);
    now = 4_999;
    await kept.get("sample 1", "/", render);
    expect(render).toHaveBeenCalledTimes(1);
    now = 5_000;
    await kept.get("sample 1", "/", render);
    expect(render).toHaveBeenCalledTimes(2);
    await kept.get("sample 2", "/", render);
    expect(render).toHaveBeenCalledTimes(3);
  });

  it("does not keep a page that was begun before the data changed", async () => {
    const kept = new KeptPages(LIMITS);
    let finish: (value: ReturnType<typeof page>) => void = () => undefined;
    const old = kept.get("sample 1", "/", () => new Promise((resolve) => (finish = resolve)));
    await kept.get("sample 2", "/", async () => page("new"));
    finish(page("old"));
    await old;
    const now = await kept.get("sample 2", "/", async () => page("newer"));
    expect(String(now?.parts[0])).toBe("new");
  });

  it("stays within its bounds and lets go of the page unused for longest", async () => {
    const kept = new KeptPages(LIMITS);
    for (const link of ["/a", "/b"]) await kept.get("v", link, async () => page(link));
    await kept.get("v", "/a", async () => page("again"));
    await kept.get("v", "/c", async () => page("/c"));
    expect(kept.size.pages).toBe(2);
    const again = vi.fn(async () => page("/b"));
    await kept.get("v", "/a", again);
    expect(again).not.toHaveBeenCalled();
    await kept.get("v", "/b", again);
    expect(again).toHaveBeenCalledTimes(1);
    await kept.get("v", "/large", async () => page("x".repeat(101)));
    await kept.get("v", "/half", async () => page("x".repeat(99)));
    expect(kept.size).toEqual({ pages: 1, bytes: 99 });
  });

  it("asks again after a rendering that failed", async () => {
    const kept = new KeptPages(LIMITS);
    await expect(kept.get("v", "/", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await kept.get("v", "/", async () => page("yes"))).not.toBeNull();
  });
});
