import { afterEach, describe, expect, it } from "vitest";
import { answerWith } from "./status";

const KEY = Symbol.for("bondwise.status");

afterEach(() => {
  Reflect.deleteProperty(globalThis, KEY);
});

describe("the status of a page's answer", () => {
  it("stays where no server in front takes it, and the page is told so", () => {
    expect(answerWith(404)).toBe(false);
  });

  it("is handed to the server in front, which may refuse when it is too late", () => {
    const taken: number[] = [];
    let open = true;
    Reflect.set(globalThis, KEY, (status: number) => open && taken.push(status) > 0);
    expect(answerWith(404)).toBe(true);
    open = false;
    expect(answerWith(503)).toBe(false);
    expect(taken).toEqual([404]);
  });
});
