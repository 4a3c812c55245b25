import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { type Locator, type Page, test as plain } from "@playwright/test";
import { expect, test } from "../test";

const CHARTS = [
  "real-yield",
  "participation",
  "inflation",
  "issuance",
  "supply",
  "fees-by-day",
  "fees-by-week",
];

/** So low that no chart is seen before somebody scrolls. */
const UNSEEN = { width: 1440, height: 450 };

/** Turns to a chart and waits until it answers to pointer and keys. */
async function alive(page: Page, id: string): Promise<Locator> {
  const chart = page.locator(`#${id}`);
  await chart.locator(".plot").hover();
  await expect(chart.getByRole("application")).toBeVisible({ timeout: 20_000 });
  return chart;
}

/** The rows of a chart's table, oldest first. */
async function tableOf(chart: Locator): Promise<string[][]> {
  const rows = await chart
    .locator("tbody tr")
    .evaluateAll((all) => all.map((row) => Array.from(row.children, (cell) => cell.textContent ?? "")));
  return rows.reverse();
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every chart has its plot, its finding and its figures as a table", async ({ page }) => {
    await page.goto("/");
    for (const id of CHARTS) {
      const chart = page.locator(`#${id}`);
      await expect(chart.locator("svg.p")).toBeVisible();
      expect((await chart.locator("svg.p path").first().getAttribute("d"))?.length).toBeGreaterThan(20);
      await expect(chart.locator("tbody td").first()).toBeHidden();
      await chart.locator("summary").click();
      await expect(chart.locator("tbody tr").last()).toHaveText(/\d{4}.*\d/);
      await expect(chart.getByRole("button", { name: "PNG" })).toBeHidden();
    }
    await expect(page.locator("#participation h3")).toHaveText(
      /^Participation (rose|fell) from [\d.]+ to [\d.]+ % in a year$/,
    );
  });

  test("a link chooses the span, and says which", async ({ page }) => {
    await page.goto("/");
    const spans = page.getByRole("navigation", { name: "Span of the charts" });
    await expect(spans.locator('[aria-current="true"]')).toHaveText("Year");
    await spans.getByText("Week").click();
    await expect(page).toHaveURL(/\?span=week#course$/);
    await expect(page.locator("#inflation h3")).toHaveText(/in a week$/);
    const points = await page.locator("#participation tbody tr").count();
    expect(points).toBeGreaterThanOrEqual(7);
    expect(points).toBeLessThanOrEqual(10);
    await page.goto("/?span=month");
    expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toMatch(/\/\?span=month$/);
  });

  test("nonsense in the link is named, and the year stands", async ({ page }) => {
    await page.goto("/?span=century");
    await expect(page.locator(".note", { hasText: "ignored" })).toContainText("span=century");
    await expect(page.locator("#participation h3")).toHaveText(/in a year$/);
  });

  test("the spread of stake and what changed lately are told", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("#concentration h2")).toHaveText(
      /^\d+ of 100 orchestrators hold more than half/,
    );
    await expect(page.locator("#lately li").first()).toBeVisible();
  });
});

test("what draws live charts is loaded when a reader turns to one, and not before", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.url());
  });
  await page.setViewportSize(UNSEEN);
  await page.goto("/", { waitUntil: "networkidle" });
  await page.waitForTimeout(1_000);
  await page.locator("#participation .plot").scrollIntoViewIfNeeded();
  await page.waitForTimeout(1_000);
  await expect(page.locator(".area.live")).toHaveCount(0);
  const before = scripts.length;
  await alive(page, "participation");
  expect(scripts.length).toBeGreaterThan(before);
  await expect(page.locator("#fees-by-week .area.live")).toHaveCount(0);
});

test("a live chart stands exactly where the printed one stood", async ({ page }) => {
  await page.goto("/");
  const drawn = page.locator("#participation svg.p path.ln").first();
  const printed = await drawn.evaluate((path) => path.getBoundingClientRect().toJSON());
  const chart = await alive(page, "participation");
  const scrolled = await drawn.evaluate((path) => path.getBoundingClientRect().toJSON());
  const live = await chart
    .locator(".recharts-line-curve")
    .evaluate((path) => path.getBoundingClientRect().toJSON());
  for (const side of ["left", "width", "height"]) {
    expect(Math.abs(live[side] - printed[side]), side).toBeLessThan(1.5);
  }
  expect(Math.abs(live.top - scrolled.top)).toBeLessThan(1.5);
});

test("a key brings the charts in view to life, for a reader who comes to them by Tab", async ({ page }) => {
  await page.goto("/");
  await page.locator("#participation .plot").scrollIntoViewIfNeeded();
  const live = page.locator("#participation").getByRole("application");
  // A key that is pressed before the page listens does nothing: a reader presses the next one.
  await expect(async () => {
    await page.keyboard.press("Shift");
    await expect(live).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.locator("#fees-by-week .area.live")).toHaveCount(0);
});

test("arrow keys move the crosshair from point to point", async ({ page }) => {
  await page.goto("/?span=month");
  const chart = await alive(page, "participation");
  const rows = await tableOf(chart);
  // Where the pointer stands over the chart, the keys go on from there.
  await page.mouse.move(0, 0);
  await chart.getByRole("application").focus();
  const said = async () => (await chart.getByRole("status").innerText()).replace(/\s+/g, " ");
  await page.keyboard.press("ArrowRight");
  await expect.poll(said).toContain(rows[1]?.[0] ?? "nothing");
  await page.keyboard.press("ArrowRight");
  await expect.poll(said).toContain(rows[2]?.[0] ?? "nothing");
  expect(await said()).toContain(`${rows[2]?.[1]} %`);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(said).toContain(rows[1]?.[0] ?? "nothing");
});

test("the CSV holds the figures of the table, and the picture is one", async ({ page }) => {
  await page.goto("/?span=month");
  const chart = await alive(page, "participation");
  const rows = await tableOf(chart);
  const downloaded = page.waitForEvent("download");
  await chart.getByRole("link", { name: "CSV" }).click();
  const file = await downloaded;
  expect(file.suggestedFilename()).toBe("bondwise-sample-participation.csv");
  const [head = "", ...lines] = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(head).toContain("sample network");
  expect(head).toContain("participation (%)");
  expect(lines).toHaveLength(rows.length);
  for (const [index, line] of lines.entries()) {
    const [at = "", value = ""] = line.split(",");
    expect(Number(value).toFixed(2)).toBe(rows[index]?.[1]);
    expect(at).toContain(rows[index]?.[0]?.slice(-5) ?? "nothing");
  }

  const painted = page.waitForEvent("download");
  await chart.getByRole("button", { name: "PNG" }).click();
  const picture = await painted;
  expect(picture.suggestedFilename()).toBe("bondwise-sample-participation.png");
  const bytes = await readFile(await picture.path());
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(800);
});

// What is refused here is an error that the browser logs, so the page need not be quiet.
plain("the printed chart stays where the live one cannot be loaded", async ({ page }) => {
  await page.setViewportSize(UNSEEN);
  await page.goto("/", { waitUntil: "networkidle" });
  await page.route("**/_next/static/**", (route) => route.abort());
  await page.locator("#fees-by-week .plot").hover();
  await page.waitForTimeout(3_000);
  await expect(page.locator("#fees-by-week svg.p")).toBeVisible();
  await expect(page.locator(".area.live")).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 390])
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test("live charts hinder nobody, and nothing scrolls sideways", async ({ page }) => {
        await page.goto("/");
        for (const id of CHARTS) await alive(page, id);
        await page.locator("#participation").getByRole("link", { name: "Table" }).click();
        await expect(page.locator("#participation tbody td").first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    });
