import { describe, expect, it } from "vitest";
import { amount } from "./amount";
import { jsonAnswer } from "./answer";
import { problem } from "./problem";

const ask = (headers: Record<string, string> = {}) => new Request("http://site.test/api", { headers });

describe("answers", () => {
  it("are not sent again to who has them, also through a proxy that took the weakness for nothing", async () => {
    const first = jsonAnswer(ask(), { a: 1 });
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    for (const tag of [etag, etag.slice(2), `"other", ${etag}`, "*"]) {
      const again = jsonAnswer(ask({ "if-none-match": tag }), { a: 1 });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    }
    expect(jsonAnswer(ask({ "if-none-match": etag }), { a: 2 }).status).toBe(200);
  });

  it("are the same version while only the ages of their sources differ", async () => {
    const aged = (ageSeconds: number | null, state = "ok") => ({ sources: { chain: { state, ageSeconds } } });
    const first = jsonAnswer(ask(), aged(4));
    expect(await first.json()).toEqual(aged(4));
    const again = (body: object) =>
      jsonAnswer(ask({ "if-none-match": first.headers.get("etag") ?? "" }), body).status;
    expect([again(aged(5)), again(aged(null)), again(aged(5, "stale"))]).toEqual([304, 304, 200]);
  });

  it("may be read by any site", () => {
    expect(jsonAnswer(ask(), {}).headers.get("access-control-allow-origin")).toBe("*");
    expect(problem(400, "no").headers.get("access-control-allow-origin")).toBe("*");
  });

  it("print an impossible number as unknown and refuse an amount without a scale", async () => {
    expect(await jsonAnswer(ask(), { a: Number.NaN, b: -1 / 0 }).json()).toEqual({ a: null, b: null });
    expect(() => jsonAnswer(ask(), { a: 1n })).toThrow(TypeError);
  });

  it("print amounts with every digit, and unknown ones as unknown", () => {
    expect(amount(1n)).toBe("0.000000000000000001");
    expect(amount(0n)).toBe("0");
    expect(amount(null)).toBeNull();
  });
});

describe("problems", () => {
  it("say what is wrong in the standard's form, and when to come back", async () => {
    const response = problem(503, "The chain gives no answer.", { down: ["chain"] });
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await response.json()).toEqual({
      type: "about:blank",
      title: "Service Unavailable",
      status: 503,
      detail: "The chain gives no answer.",
      down: ["chain"],
    });
    expect(problem(404, "no").headers.get("retry-after")).toBeNull();
  });
});
