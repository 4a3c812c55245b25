import { expect, test } from "../test";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("what happened is told by kind and period, page by page", async ({ page }) => {
    await page.goto("/activity?span=all");
    const sentences = page.locator("ol.told li");
    await expect(sentences).toHaveCount(50);
    await page.getByRole("navigation", { name: "Kinds" }).getByText("Cuts").click();
    await expect(page).toHaveURL(/kind=cuts/);
    for (const sentence of await sentences.allInnerTexts()) expect(sentence).toMatch(/(raised|lowered) its/);

    await page.goto("/activity?span=all");
    const first = await sentences.first().innerText();
    await page.getByRole("link", { name: "Older" }).click();
    await expect(page).toHaveURL(/page=2/);
    expect(await sentences.first().innerText()).not.toBe(first);
  });

  test("days are asked for by a form", async ({ page }) => {
    await page.goto("/activity?kind=missed");
    await page.getByLabel("From").fill("2024-01-01");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/kind=missed/);
    await expect(page).toHaveURL(/from=2024-01-01/);
    await expect(page.locator("ol.told li").first()).toContainText("did not call reward");
    await expect(page.locator(".note")).toHaveCount(0);
  });

  test("nonsense in the link is named, and the rest holds", async ({ page }) => {
    await page.goto("/activity?kind=moves&from=2026-09-02&until=2026-09-01&page=-3");
    const note = page.locator(".note", { hasText: "Part of this link was ignored" });
    await expect(note).toContainText("page=-3");
    await expect(note).toContainText("until=2026-09-01");
    await expect(page.locator('a.chip[aria-current="true"]')).toHaveText(/Large moves/);
  });

  test("a page past the last one is the last one, and says so", async ({ page }) => {
    await page.goto("/activity?page=99");
    await expect(page.locator(".note", { hasText: "ignored" })).toContainText(/page=99 \(there (are|is) /);
    await expect(page.locator("ol.told li").first()).toBeVisible();
  });
});
