import { beforeEach, describe, expect, it } from "vitest";
import { courseCsvHref } from "@/lib/links/overview";
import { aCourse } from "@/lib/reports/testing/chronicle";
import { pretend } from "@/lib/reports/testing/fake-sources";
import { GET } from "./route";

const get = (path: string) => GET(new Request(`http://site.test${path}`));

async function linesOf(path: string): Promise<string[]> {
  return (await (await get(path)).text()).trim().split("\r\n");
}

describe("a chart's file", () => {
  beforeEach(() => {
    const days = Array.from({ length: 900 }, (_, index) => ({ day: 20_717 - 900 + index, fees: 10n ** 18n }));
    pretend({ course: { ...aCourse(800), days } });
  });

  it("holds every round of the span, which the page thins", async () => {
    expect(await linesOf(courseCsvHref("participation", { span: "all" }))).toHaveLength(1 + 801);
    const [head = "", ...year] = await linesOf(courseCsvHref("participation", { span: "year" }));
    expect(head).toContain("participation (%)");
    expect(head).not.toContain("of 800 points");
    expect(year.length).toBeGreaterThan(360);
    expect(year.length).toBeLessThan(370);
  });

  it("holds every day of the span, of which the page shows the last ones", async () => {
    const year = await linesOf(courseCsvHref("fees-by-day", { span: "year" }));
    expect(year.length).toBeGreaterThan(365);
    expect(year.length).toBeLessThan(370);
    expect((await linesOf(courseCsvHref("fees-by-day", { span: "all" }))).length).toBeGreaterThan(900);
  });

  it("is named as the page names it, and says so where there is none", async () => {
    const answer = await get(courseCsvHref("supply", { span: "week" }));
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(answer.headers.get("content-disposition")).toContain("bondwise-supply.csv");
    expect((await get("/course/csv")).status).toBe(400);
    expect((await get("/course/csv?chart=nonsense")).status).toBe(400);
    pretend({ course: null });
    expect((await get(courseCsvHref("supply", { span: "week" }))).status).toBe(503);
  });
});
