import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { NotNow, offerPictures, Pictures } from "./pictures.mjs";

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

  it("is given up when it takes too long, and who asked is told to come back", async () => {
    const hasty = new Pictures({ idleMs: 300, pictureMs: 1 });
    await expect(hasty.draw(tree("slow"))).rejects.toThrow(NotNow);
    expect(hasty.painter).toBeNull();
    offerPictures(hasty);
    const draw: (tree: unknown) => Promise<unknown> = Reflect.get(globalThis, Symbol.for("bondwise.draw"));
    expect(await draw(tree("slow"))).toBeNull();
    Reflect.deleteProperty(globalThis, Symbol.for("bondwise.draw"));
  });

  it("draws on with what waited behind a picture that was given up", async () => {
    const limits = { idleMs: 300, pictureMs: 1 };
    const mixed = new Pictures(limits);
    const slow = mixed.draw(tree("slow"));
    limits.pictureMs = 30_000;
    const other = mixed.draw(tree("other"));
    await expect(slow).rejects.toThrow(NotNow);
    expect((await other).subarray(1, 4).toString()).toBe("PNG");
  }, 40_000);

  it("fails for good on what it cannot draw", async () => {
    offerPictures(pictures);
    const draw: (tree: unknown) => Promise<unknown> = Reflect.get(globalThis, Symbol.for("bondwise.draw"));
    const wrong = { type: "div", props: { children: [tree("a"), tree("b")] } };
    await expect(draw(wrong)).rejects.toThrow("display");
    Reflect.deleteProperty(globalThis, Symbol.for("bondwise.draw"));
  }, 40_000);
});
