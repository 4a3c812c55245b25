import { describe, expect, it } from "vitest";
import { CapturedResponse } from "./captured-response.mjs";
import { withPageStatus } from "./page-status.mjs";

const setStatus = (status: number): unknown => Reflect.get(globalThis, Symbol.for("bondwise.status"))(status);

async function answerOf(site: (response: CapturedResponse) => Promise<void>): Promise<CapturedResponse> {
  const request = CapturedResponse.request("/");
  const response = new CapturedResponse(request);
  await withPageStatus(async (_request, given) => site(given as CapturedResponse))(request, response);
  return response;
}

describe("a page's status", () => {
  it("belongs to the answer being written, however many are", async () => {
    const page = (status: number, wait: number) =>
      answerOf(async (response) => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        expect(setStatus(status)).toBe(true);
        response.end("page");
      });
    const [missing, broken] = await Promise.all([page(404, 20), page(503, 5)]);
    expect([missing.statusCode, broken.statusCode]).toEqual([404, 503]);
  });

  it("can no longer be chosen once the answer has begun, or outside of one", async () => {
    const begun = await answerOf(async (response) => {
      response.write("page");
      expect(setStatus(404)).toBe(false);
      response.end();
    });
    expect(begun.statusCode).toBe(200);
    expect(setStatus(404)).toBe(false);
  });
});
