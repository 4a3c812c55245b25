import { describe, expect, it } from "vitest";
import { KeptPictures, type Picture } from "./kept-pictures";

const picture = (bytes: number): Picture => ({ png: Buffer.alloc(bytes), etag: `"${bytes}"` });

describe("finished pictures", () => {
  it("are drawn once, also for those who ask while it is being drawn", async () => {
    const kept = new KeptPictures();
    let drawn = 0;
    const draw = async () => {
      drawn += 1;
      return picture(10);
    };
    const [one, other] = await Promise.all([kept.get("a", draw), kept.get("a", draw)]);
    expect(await kept.get("a", draw)).toBe(one);
    expect(other).toBe(one);
    expect(drawn).toBe(1);
  });

  it("are bounded in number and in bytes; the one asked for longest ago goes first", async () => {
    const kept = new KeptPictures({ count: 2, bytes: 100 });
    for (const key of ["a", "b"]) await kept.get(key, async () => picture(10));
    await kept.get("a", async () => null);
    await kept.get("c", async () => picture(10));
    expect(kept.size).toEqual({ count: 2, bytes: 20 });
    expect(await kept.get("a", async () => picture(99))).toEqual(picture(10));
    await kept.get("d", async () => picture(95));
    expect(kept.size).toEqual({ count: 1, bytes: 95 });
    await kept.get("e", async () => picture(101));
    expect(kept.size).toEqual({ count: 1, bytes: 95 });
  });

  it("are asked for again when one could not be drawn, or failed", async () => {
    const kept = new KeptPictures();
    expect(await kept.get("a", async () => null)).toBeNull();
    await expect(kept.get("a", () => Promise.reject(new Error("painter")))).rejects.toThrow("painter");
    expect(await kept.get("a", async () => picture(1))).toEqual(picture(1));
  });
});
