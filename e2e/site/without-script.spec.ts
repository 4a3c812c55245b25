import { allPages, largestOrchestrator } from "../servers/sample-pages";
import { expect, test } from "../test";

test.use({ javaScriptEnabled: false });

test("the directory is whole without script: a hundred orchestrators with figures", async ({ page }) => {
  await page.goto("/orchestrators");
  const rows = page
    .locator("table.dir tbody tr")
    .filter({ has: page.locator('a[href^="/orchestrators/0x"]') });
  await expect(rows).toHaveCount(100);
  const yields = await rows.locator("td.c-yield").allTextContents();
  expect(yields.filter((text) => /\d/.test(text)).length).toBeGreaterThan(90);
});

test("a head sorts by its column through a link", async ({ page }) => {
  await page.goto("/orchestrators");
  await page.locator("th.c-reward-cut > a").click();
  await expect(page).toHaveURL(/sort=reward-cut/);
  const rows = page.locator('tbody tr:has(a[href^="/orchestrators/0x"])');
  const texts = await rows.locator("td.c-reward-cut").allTextContents();
  // a warning about the cut stands before the figure
  const cuts = texts.map((text) => Number.parseFloat(/[\d.]+$/.exec(text.trim())?.[0] ?? ""));
  expect(cuts).toEqual(cuts.toSorted((one, other) => one - other));
  expect(cuts[0]).toBeLessThan(cuts.at(-1) ?? Number.NaN);
});

test("the search is a form that the server answers", async ({ page, request }) => {
  const address = await largestOrchestrator(request);
  await page.goto("/orchestrators");
  await page.getByRole("searchbox").fill(address);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator(`tbody a[href="/orchestrators/${address}"]`)).toHaveCount(1);
  await expect(page.locator('tbody a[href^="/orchestrators/0x"]')).toHaveCount(1);
});

test("every page has its frame, says which network it shows, and prints no broken figure", async ({
  page,
  request,
}) => {
  for (const path of await allPages(request)) {
    await page.goto(path);
    await expect(page.locator("h1")).toHaveCount(1);
    for (const landmark of ["banner", "main", "contentinfo"] as const) {
      await expect(page.getByRole(landmark), `${landmark} of ${path}`).toHaveCount(1);
    }
    await expect(page.getByText("Sample network").first()).toBeVisible();
    // Rows out of sight have a text, and no look.
    const texts = [
      await page.locator("body").innerText(),
      ...(await page.locator("tbody tr").allTextContents()),
    ];
    expect(texts.join("\n"), path).not.toMatch(/NaN|undefined|\[object|Infinity/);
  }
});
