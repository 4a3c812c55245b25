import { describe, expect, it } from "vitest";
import { Agenda } from "./agenda";

describe("the agenda", () => {
  it("does things in the order of time, equals in the order they were entered, and nothing that is not due", () => {
    const agenda = new Agenda();
    const done: string[] = [];
    for (const [time, name] of [
      [30, "c"],
      [10, "a"],
      [20, "b1"],
      [20, "b2"],
      [40, "d"],
    ] as const) {
      agenda.at(time, () => done.push(name));
    }
    agenda.playUntil(30);
    expect(done).toEqual(["a", "b1", "b2", "c"]);
    agenda.playUntil(39);
    expect(done).toHaveLength(4);
    agenda.playUntil(40);
    expect(done.at(-1)).toBe("d");
  });

  it("does what an act leads to in its turn, also when that is due at once", () => {
    const agenda = new Agenda();
    const done: number[] = [];
    const again = (time: number) => {
      done.push(time);
      if (time < 50) agenda.at(time + 10, again);
    };
    agenda.at(10, again);
    agenda.at(25, (time) => done.push(time));
    agenda.playUntil(50);
    expect(done).toEqual([10, 20, 25, 30, 40, 50]);
  });
});
