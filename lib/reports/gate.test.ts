import { describe, expect, it } from "vitest";
import { createGate } from "./gate";

describe("the gate for costly answers", () => {
  it("lets two work, two wait, and sends the fifth away", async () => {
    const gate = createGate(2, 2);
    let atOnce = 0;
    let most = 0;
    const finish: (() => void)[] = [];
    const work = async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise<void>((resolve) => finish.push(resolve));
      atOnce -= 1;
      return "done";
    };
    const asked = [1, 2, 3, 4].map(() => gate.enter(work));
    expect(await gate.enter(work)).toBeNull();
    for (let left = 4; left > 0; left -= 1) {
      while (finish.length === 0) await Promise.resolve();
      finish.shift()?.();
    }
    expect(await Promise.all(asked)).toEqual(Array(4).fill({ value: "done" }));
    expect(most).toBe(2);
  });

  it("opens again after work that failed", async () => {
    const gate = createGate(1, 0);
    await expect(gate.enter(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await gate.enter(async () => 1)).toEqual({ value: 1 });
  });
});
