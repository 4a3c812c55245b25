import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../test";

const LINKS = ["/performance", "/performance?kind=ai"];

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("scores of every active orchestrator are there, and a head sorts by its region", async ({ page }) => {
    await page.goto("/performance");
    const rows = page.locator("table.perf tbody tr:not(.med)");
    await expect(rows).toHaveCount(100);
    const scores = await rows.locator("td.c-score").allTextContents();
    expect(scores.filter((text) => /^\d/.test(text)).length).toBeGreaterThan(50);
    await page.locator("th.c-region > a").first().click();
    await expect(page).toHaveURL(/sort=-at-/);
    await expect(page.locator("th[aria-sort=descending].c-region")).toHaveCount(1);
    const sorted = (await rows.locator("td.by").allTextContents())
      .filter((text) => /^\d/.test(text))
      .map(Number.parseFloat);
    expect(sorted.length).toBeGreaterThan(50);
    expect(sorted).toEqual(sorted.toSorted((one, other) => other - one));
  });

  test("AI has pipelines and models, and the file has the rows shown", async ({ page, request }) => {
    await page.goto("/performance?kind=ai");
    const pipelines = page.getByRole("navigation", { name: "Pipeline" }).getByRole("link");
    expect(await pipelines.count()).toBeGreaterThan(1);
    await pipelines.last().click();
    await expect(page).toHaveURL(/pipeline=/);
    const file = await page.locator(".head a[download]").getAttribute("href");
    const answer = await request.get(file ?? "");
    expect(answer.headers()["content-type"]).toContain("text/csv");
    const lines = (await answer.text()).trim().split("\r\n");
    expect(lines).toHaveLength(101);
    expect(lines[0]).toContain("mean.score");
  });
});

test("sorts and searches in place, and the link follows", async ({ page }) => {
  await page.goto("/performance");
  await page.locator("th.c-success > a").click();
  await expect(page).toHaveURL(/sort=-success/);
  await page.locator("main").getByRole("searchbox").fill("no such orchestrator");
  await expect(page.getByText("No active orchestrator matches the search.")).toBeVisible();
  await expect(page).toHaveURL(/q=no/);
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 390])
    test(`nothing hinders a reader, and nothing scrolls sideways: ${colorScheme}, ${width}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const link of LINKS) {
        await page.goto(link);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
      }
    });
