import { expect, test } from "../test";

test("sorting happens in place, stands in the link, and comes back on reload", async ({ page }) => {
  await page.goto("/orchestrators");
  const first = page.locator('tbody a[href^="/orchestrators/0x"]').first();
  const before = await first.getAttribute("href");
  let asked = 0;
  page.on("request", () => {
    asked += 1;
  });
  await page.locator("th.c-fees > a").click();
  await expect(page).toHaveURL(/\?sort=-fees$/);
  await expect(page.locator("th.c-fees")).toHaveAttribute("aria-sort", "descending");
  const sorted = await first.getAttribute("href");
  expect(sorted).not.toBe(before);
  expect(asked).toBe(0);
  await page.reload();
  await expect(first).toHaveAttribute("href", sorted ?? "");
});

test("a choice is undone by Back and done again by Forward", async ({ page }) => {
  await page.goto("/orchestrators");
  await page.locator("th.c-fees > a").click();
  await page.getByRole("link", { name: "7 rounds" }).click();
  await expect(page).toHaveURL(/window=7&sort=-fees$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?sort=-fees$/);
  await expect(page.locator("th.c-fees")).toHaveAttribute("aria-sort", "descending");
  await page.goBack();
  await expect(page).toHaveURL(/\/orchestrators$/);
  await expect(page.locator("th.c-stake")).toHaveAttribute("aria-sort", "descending");
  await page.goForward();
  await expect(page.locator("th.c-fees")).toHaveAttribute("aria-sort", "descending");
});

test("a search whose result is pressed at once is still there after Back", async ({ page }) => {
  await page.goto("/orchestrators");
  const found = page.locator('tbody a[href^="/orchestrators/0x"]');
  const address = (await found.first().getAttribute("href"))?.split("/").at(-1) ?? "";
  await page.getByRole("searchbox").evaluate((field, text) => {
    const box = field as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.ownerDocument.querySelector<HTMLAnchorElement>('tbody a[href^="/orchestrators/0x"]')?.click();
  }, address);
  await expect(page).toHaveURL(new RegExp(`/${address}$`));
  await page.goBack();
  await expect(page).toHaveURL(/\?q=/);
  await expect(found).toHaveCount(1);
});

test("a window and a search combine in one link, which shows a reader without script the same", async ({
  page,
  browser,
}) => {
  await page.goto("/orchestrators?show=all&window=30");
  await page.getByRole("searchbox").fill("a");
  await expect(page).toHaveURL(/q=a/);
  const seen = await page.locator('tbody a[href^="/orchestrators/0x"]').allTextContents();
  const other = await browser.newContext({ javaScriptEnabled: false });
  const copy = await other.newPage();
  await copy.goto(page.url());
  expect(await copy.locator('tbody a[href^="/orchestrators/0x"]').allTextContents()).toEqual(seen);
  await other.close();
});

test("nonsense in a link is named and leaves the defaults", async ({ page }) => {
  const answer = await page.goto("/orchestrators?sort=nonsense&window=5000&colour=red");
  expect(answer?.status()).toBe(200);
  const main = page.getByRole("main");
  for (const word of ["sort", "window", "colour"]) await expect(main).toContainText(word);
  await expect(page.locator('tbody a[href^="/orchestrators/0x"]')).toHaveCount(100);
});

test("a link with a thousand addresses shows what can be read of it and says what was ignored", async ({
  page,
}) => {
  const many = Array.from({ length: 1_000 }, (_, place) => `0x${(place + 1).toString(16).padStart(40, "0")}`);
  for (const query of [`o=${many}&sort=-fees`, `q=${"x".repeat(20_000)}&sort=-fees`]) {
    const answer = await page.goto(`/orchestrators?${query}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("main")).toContainText("Part of this link was ignored");
    await expect(page.locator("th.c-fees")).toHaveAttribute("aria-sort", "descending");
  }
});

test("parameters named like what every object has are named like any other", async ({ page }) => {
  for (const path of ["/", "/orchestrators", "/activity", "/performance", "/find"]) {
    const answer = await page.goto(`${path}?constructor=1&toString=2&__proto__=3`);
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByRole("main")).toContainText("constructor=1");
  }
});

test("a search that finds nobody says so and shows the way back", async ({ page }) => {
  await page.goto("/orchestrators?q=zzzzzzzzzzzz");
  await expect(page.locator('tbody a[href^="/orchestrators/0x"]')).toHaveCount(0);
  await page.locator("main .emp a").first().click();
  await expect(page.locator('tbody a[href^="/orchestrators/0x"]').first()).toBeVisible();
});

test("an address that is none, and one that never was an orchestrator, get a clear page and 404", async ({
  page,
}) => {
  for (const address of ["0x12", "0x00000000000000000000000000000000000000Aa".toLowerCase()]) {
    const answer = await page.goto(`/orchestrators/${address}`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.getByRole("banner")).toBeVisible();
  }
});
