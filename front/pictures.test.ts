import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { Pictures } from "./pictures.mjs";

const pictures = new Pictures({ idleMs: 300, pictureMs: 30_000 });
const tree = (text: string) => ({ type: "div", props: { style: { display: "flex" }, children: [text] } });

afterAll(() => pause(400));

describe("the painter of pictures", () => {
  it("gives a PNG of 1200 × 630, another one for another tree", async () => {
    const [one, other] = await Promise.all([pictures.draw(tree("one")), pictures.draw(tree("two"))]);
    expect(one.subarray(1, 4).toString()).toBe("PNG");
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(one.equals(other)).toBe(false);
  }, 40_000);

  it("tells of what cannot be drawn, and goes on", async () => {
    const wrong = { type: "div", props: { children: [tree("a"), tree("b")] } };
    await expect(pictures.draw(wrong)).rejects.toThrow("display");
    expect((await pictures.draw(tree("after"))).length).toBeGreaterThan(1_000);
  }, 40_000);

  it("ends when nobody wanted a picture for a while", async () => {
    await pictures.draw(tree("last"));
    expect(pictures.painter).not.toBeNull();
    await pause(700);
    expect(pictures.painter).toBeNull();
  }, 40_000);

  it("is given up when it takes too long, and those who wait are told", async () => {
    const hasty = new Pictures({ idleMs: 300, pictureMs: 1 });
    await expect(hasty.draw(tree("slow"))).rejects.toThrow("too long");
    expect(hasty.painter).toBeNull();
  });
});
