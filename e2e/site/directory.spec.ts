import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../test";

const ROWS = 'tbody a[href^="/orchestrators/0x"]';
const NOBODY = `0x${"1".repeat(40)}`;

async function addresses(page: Page): Promise<string[]> {
  return page.locator(ROWS).evaluateAll((links) => links.map((link) => link.getAttribute("title") ?? ""));
}

/** What a column prints for the rows, as numbers. */
async function figures(page: Page, column: string): Promise<number[]> {
  const texts = await page
    .locator(`tbody tr:has(a[href^="/orchestrators/0x"]) td.c-${column}`)
    .allTextContents();
  // A warning stands before its figure; rows out of sight have a text, and no look.
  return texts.map((text) =>
    Number.parseFloat((/[\d,.]+$/.exec(text.trim())?.[0] ?? "").replaceAll(",", "")),
  );
}

async function copyWithoutScript(page: Page): Promise<string[]> {
  const other = await page.context().browser()?.newContext({ javaScriptEnabled: false });
  if (other === undefined) throw new Error("no browser");
  const copy = await other.newPage();
  await copy.goto(page.url());
  const shown = await addresses(copy);
  await other.close();
  return shown;
}

test("a preset is a link with its count, and its own link shows the same without script", async ({
  page,
}) => {
  await page.goto("/orchestrators");
  const presets = page.getByRole("navigation", { name: "Who is shown" }).getByRole("link");
  const hrefs = await presets.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs.length).toBeGreaterThanOrEqual(7);
  for (const href of hrefs.filter((href) => !href.includes("favourites"))) {
    await page.locator(`nav[aria-label="Who is shown"] a[href="${href}"]`).click();
    await expect(page).toHaveURL(new URL(href, page.url()).href);
    const count = Number(
      await page.locator('nav[aria-label="Who is shown"] a[aria-current] small').innerText(),
    );
    await expect(page.locator(ROWS)).toHaveCount(count);
    expect(await copyWithoutScript(page)).toEqual(await addresses(page));
  }
});

test("the preset by yield leaves out newcomers and puts the highest first", async ({ page }) => {
  await page.goto("/orchestrators?cols=real,age");
  await page.getByRole("link", { name: /^Best real yield/ }).click();
  const yields = await figures(page, "age");
  expect(yields.length).toBeGreaterThan(3);
  expect(Math.min(...yields)).toBeGreaterThanOrEqual(90);
  await expect(page.locator("main")).toContainText("Active for the whole window of 90 rounds");
});

test("ranges are set in place, stand in the link, and each chip drops its own", async ({ page }) => {
  await page.goto("/orchestrators");
  let asked = 0;
  page.on("request", () => {
    asked += 1;
  });
  await page.locator("summary", { hasText: "Filters" }).click();
  await page.getByLabel("Reward cut, %: to").fill("10");
  await page.getByLabel("Stake, LPT: from").fill("10,000");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/\?reward-cut=\.\.10&stake=10000\.\.$/);
  expect(asked).toBe(0);
  const cuts = await figures(page, "reward-cut");
  expect(cuts.length).toBeGreaterThan(0);
  expect(Math.max(...cuts)).toBeLessThanOrEqual(10);
  expect(await copyWithoutScript(page)).toEqual(await addresses(page));
  await page.getByRole("link", { name: "Drop Reward cut ≤ 10 %" }).click();
  await expect(page).toHaveURL(/\?stake=10000\.\.$/);
  await page.goBack();
  await expect(page.locator(ROWS)).toHaveCount(cuts.length);
});

test("a reversed range is refused in its form, which names it", async ({ page }) => {
  await page.goto("/orchestrators");
  await page.locator("summary", { hasText: "Filters" }).click();
  await page.getByLabel("Stake, LPT: from").fill("9");
  await page.getByLabel("Stake, LPT: to").fill("1");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page.locator("main")).toContainText("its ends are the wrong way round");
  await expect(page.locator(ROWS)).toHaveCount(100);
});

test("a range that makes no sense keeps its form open with what was typed, and one put right leaves no note", async ({
  page,
}) => {
  await page.goto("/orchestrators?stake=9..1&colour=red");
  const note = page.getByText("Part of this link was ignored");
  await expect(note).toBeVisible();
  const form = page.locator("form.panel", { has: page.getByRole("button", { name: "Apply filters" }) });
  await expect(form.getByLabel("Stake, LPT: from")).toHaveValue("9");
  await page.getByLabel("Reward cut, %: to").fill("nonsense");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(form.getByRole("alert")).toContainText("Reward cut ..nonsense: a range is two numbers");
  await expect(form.getByLabel("Reward cut, %: to")).toHaveValue("nonsense");
  await form.getByLabel("Reward cut, %: to").fill("");
  await form.getByLabel("Stake, LPT: to").fill("9,000");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/\?stake=9\.\.9000$/);
  await expect(note).toHaveCount(0);
  await expect(form).toBeHidden();
});

test("a form over the table closes at Escape, and at a press beside it", async ({ page }) => {
  await page.goto("/orchestrators");
  const summary = page.locator("summary", { hasText: "Columns" });
  await summary.click();
  await page.getByRole("checkbox", { name: /^Votes/ }).focus();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Show these" })).toBeHidden();
  await expect(summary).toBeFocused();
  await summary.click();
  await page.locator("h1").click();
  await expect(page.getByRole("button", { name: "Show these" })).toBeHidden();
});

test("what is dropped gives its focus to its neighbour, and the last one to the count", async ({ page }) => {
  await page.goto("/orchestrators?reward-cut=..90&stake=1..&fee-cut=..100");
  const chips = page.getByRole("list", { name: "What narrows the list" }).locator(".chip");
  for (const rest of [2, 1]) {
    await chips.first().focus();
    await page.keyboard.press("Enter");
    await expect(chips).toHaveCount(rest);
    await expect(chips.first()).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(chips).toHaveCount(0);
  await expect(page.locator(".count [role=status]")).toBeFocused();
  await page.locator("tbody .star").nth(1).click();
  await page.locator("tbody .star").nth(2).click();
  await page.getByRole("link", { name: /Favourites/ }).click();
  await expect(page.locator(ROWS)).toHaveCount(2);
  await page.locator("tbody .star").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(ROWS)).toHaveCount(1);
  await expect(page.locator("tbody .star")).toBeFocused();
});

test("what sorts or narrows the list is in sight at every width, and what does not fit is counted", async ({
  page,
}) => {
  for (const width of [1440, 1280, 1024, 700, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/orchestrators?sort=-score&fee-cut=..100&share=0..");
    for (const column of ["score", "fee-cut", "share"])
      await expect(page.locator(`tr.med .c-${column}`), `${column} at ${width}`).toBeVisible();
    const gone = await page
      .locator("tr.med > :not(.c-pick, .c-rank)")
      .evaluateAll((cells) => cells.filter((cell) => getComputedStyle(cell).display === "none").length);
    await expect(page.locator(".fit"), `${width}`).toContainText(/\d+ columns? do/);
    expect((await page.locator(".fit").innerText()).startsWith(`${gone} column`), `${gone} at ${width}`).toBe(
      true,
    );
  }
  await page.locator(".fit a:visible").click();
  await expect(page).toHaveURL(/fit=all/);
  for (const column of ["forecast-b", "yield-b", "delegators", "change-30"])
    await expect(page.locator(`tr.med .c-${column}`)).toBeVisible();
});

test("the file of favourites is made in the browser", async ({ page }) => {
  await page.goto("/orchestrators");
  const second = (await addresses(page))[1] ?? "";
  await page.locator("tbody .star").nth(1).click();
  await page.getByRole("link", { name: /Favourites/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV, this one" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^orchestrators-favourites-sample-round-\d+\.csv$/);
  const lines = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(second);
});

test("columns are chosen in place, and scroll in their own box with the name in sight", async ({ page }) => {
  await page.goto("/orchestrators");
  await page.locator("summary", { hasText: "Columns" }).click();
  await page.locator(".panel a", { hasText: /^All \d/ }).click();
  await expect(page).toHaveURL(/\?cols=all$/);
  for (const column of ["issuance", "cut-changed", "score", "votes"])
    await expect(page.locator(`tr.med .c-${column}`)).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  const box = page.locator("section.wide");
  await box.evaluate((element) => element.scrollTo(element.scrollWidth, 200));
  await expect(page.locator("tr.med .c-votes")).toBeInViewport();
  const name = page.locator("tbody th.c-name").nth(6);
  await expect(name).toBeInViewport();
});

test("every head sorts, and says so", async ({ page }) => {
  await page.goto("/orchestrators?cols=all");
  const heads = page.locator("thead th > a");
  const count = await heads.count();
  expect(count).toBeGreaterThanOrEqual(25);
  for (let place = 0; place < count; place += 1) {
    await heads.nth(place).evaluate((head) => (head as HTMLElement).click());
    await expect(
      page
        .locator("thead th")
        .filter({ has: page.locator("a") })
        .and(page.locator("[aria-sort]")),
    ).toHaveCount(1);
  }
});

test("ticks stand in the link and the tray, six at most, and can be shown alone", async ({ page }) => {
  await page.goto("/orchestrators");
  const boxes = page.locator("tbody .c-pick input");
  for (let place = 0; place < 6; place += 1) await boxes.nth(place).check();
  const tray = page.getByRole("region", { name: "Ticked to compare" });
  await expect(tray).toContainText("6 ticked");
  await boxes.nth(6).click();
  await expect(boxes.nth(6)).not.toBeChecked();
  await expect(tray).toContainText("6 are ticked already");
  const expected = (await addresses(page)).slice(0, 6);
  await tray.getByRole("link", { name: "Show only ticked" }).click();
  await expect(page).toHaveURL(/show=ticked/);
  await expect(page.locator(ROWS)).toHaveCount(6);
  expect(await addresses(page)).toEqual(expected);
  expect(await copyWithoutScript(page)).toEqual(expected);
  await tray
    .getByRole("link", { name: /^Untick/ })
    .first()
    .click();
  await expect(page.locator(ROWS)).toHaveCount(5);
  await tray.getByRole("link", { name: "Clear" }).click();
  await expect(page).toHaveURL(/\/orchestrators$/);
});

test("favourites stay in the browser, and are shown alone after a reload", async ({ page }) => {
  await page.goto("/orchestrators");
  const stars = page.locator("tbody .star");
  await stars.nth(2).click();
  await stars.nth(4).click();
  const all = await addresses(page);
  await page.getByRole("link", { name: /Favourites/ }).click();
  await expect(page).toHaveURL(/show=favourites$/);
  await expect(page.locator(ROWS)).toHaveCount(2);
  await page.reload();
  await expect(page.locator(ROWS)).toHaveCount(2);
  expect(await addresses(page)).toEqual([all[2], all[4]]);
  expect(await copyWithoutScript(page)).toEqual([]);
  await stars.first().click();
  await expect(page.locator(ROWS)).toHaveCount(1);
  await page.evaluate(() => localStorage.setItem("bondwise.favourites", '{"a":"<script>"}'));
  await page.reload();
  await expect(page.locator("main")).toContainText("This browser keeps no favourite");
});

test("an account in the link marks the orchestrator it delegates to", async ({ page, request }) => {
  await page.goto("/orchestrators");
  const [largest = ""] = await addresses(page);
  // an orchestrator delegates to itself
  await page.locator("summary", { hasText: "Your account" }).click();
  await page.getByLabel("Mark the orchestrator of an account").fill(largest);
  await page.getByRole("button", { name: "Mark" }).click();
  await expect(page).toHaveURL(/account=0x/);
  await expect(page.locator(".mark.own")).toHaveCount(1);
  await expect(page.locator("tbody tr").filter({ has: page.locator(".mark.own") })).toContainText(
    "delegates here",
  );
  await page.locator("th.c-fees > a").click();
  await expect(page.locator(".mark.own")).toHaveCount(1);
  await page.getByRole("searchbox").fill("nobody is called so");
  await expect(page.locator("main")).toContainText("hidden by what is set below");
  await page.goto(`/orchestrators?account=${NOBODY}`);
  await expect(page.locator("main")).toContainText("delegates to nobody");
  await page.goto("/orchestrators?account=no-such-name-of-anybody.eth");
  await expect(page.locator(ROWS)).toHaveCount(100);
  const answer = await request.get("/orchestrators?account=%3Cscript%3E");
  expect(await answer.text()).toContain("an account is an address or an ENS name");
});

test("the file has exactly the rows that are shown", async ({ page, request }) => {
  await page.goto("/orchestrators?reward-cut=..10&sort=-fees&cols=stake,fees");
  const link = page.getByRole("link", { name: /^CSV, these/ });
  const answer = await request.get((await link.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  const shown = await addresses(page);
  const lines = text.trim().split("\r\n");
  expect(lines).toHaveLength(shown.length + 1);
  for (const [place, address] of shown.entries()) expect(lines[place + 1]).toContain(address);
});

test("a thousand addresses in a link leave a page that says so", async ({ page }) => {
  const many = Array.from({ length: 60 }, (_, place) => `0x${place.toString(16).padStart(40, "0")}`).join();
  await page.goto(
    `/orchestrators?o=${many}&stake=9..1&cols=nonsense&q=${encodeURIComponent("<script>alert(1)</script>")}`,
  );
  const main = page.getByRole("main");
  for (const words of ["at most 6 can be ticked", "wrong way round", "no such column"])
    await expect(main).toContainText(words);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("ranges, columns and ticks are forms that the server answers", async ({ page }) => {
    await page.goto("/orchestrators?window=30");
    await page.locator("summary", { hasText: "Filters" }).click();
    await page.getByLabel("Fee cut, %: to").fill("30");
    await page.getByRole("button", { name: "Apply filters" }).click();
    await expect(page).toHaveURL(/\/orchestrators\?window=30&fee-cut=\.\.30$/);
    await expect(page.getByRole("link", { name: "Drop Fee cut ≤ 30 %" })).toBeVisible();
    const cuts = await figures(page, "fee-cut");
    expect(cuts.length).toBeGreaterThan(0);
    expect(Math.max(...cuts)).toBeLessThanOrEqual(30);

    await page.locator("summary", { hasText: "Columns" }).click();
    await page.getByRole("checkbox", { name: /^Votes/ }).check();
    await page.getByRole("button", { name: "Show these" }).click();
    await expect(page.locator("th.c-votes")).toBeVisible();
    await expect(page.getByRole("link", { name: "Drop Fee cut ≤ 30 %" })).toBeVisible();

    await page.locator("tbody .c-pick input").nth(1).check();
    await expect(page.getByRole("button", { name: /^Keep the ticks/ })).toBeInViewport();
    await page.getByRole("button", { name: /^Keep the ticks/ }).click();
    await expect(page.getByRole("region", { name: "Ticked to compare" })).toContainText("1 ticked");
    await expect(page.locator("tbody .c-pick input").nth(1)).toBeChecked();
    await expect(page.locator("tbody .star").first()).toBeHidden();
    await expect(page.getByRole("link", { name: "30 rounds" })).toHaveAttribute("aria-current", "true");
  });
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 390])
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 }, hasTouch: width < 640 });

      test("nothing hinders a reader, and nothing scrolls sideways", async ({ page }) => {
        test.setTimeout(240_000);
        await page.goto("/orchestrators");
        const [first = "", second = ""] = await addresses(page);
        const links = [
          "/orchestrators?show=all",
          `/orchestrators?cols=all&fees=1..&o=${first},${second}&account=${first}`,
          "/orchestrators?stake=1..2&reward-cut=..1",
        ];
        for (const link of links) {
          await page.goto(link);
          for (const forms of [false, true]) {
            if (forms) await page.locator("summary", { hasText: "Filters" }).click();
            const { violations } = await new AxeBuilder({ page }).analyze();
            expect(
              violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
              link,
            ).toEqual([]);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            expect(wide, link).toBeLessThanOrEqual(width);
          }
        }
      });
    });

test("on a phone the tray names those ticked, the chosen preset is in sight, and a long form's button too", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/orchestrators?sort=-warnings&warnings=1..");
  await expect(page.locator(".filters.first .chip[aria-current]")).toBeInViewport({ ratio: 1 });
  await page.locator("tbody .c-pick input").first().check();
  await expect(page.locator(".tray li span")).toBeVisible();
  await page.locator("summary", { hasText: "Filters" }).click();
  await expect(page.getByRole("button", { name: "Apply filters" })).toBeInViewport();
});

test("on a phone every target of the directory is 40 px high", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/orchestrators?fees=1..");
  const low = await page
    .locator("main .filters a, main .filters summary, main .set a, main .count a, tbody .star")
    .evaluateAll((found) =>
      found
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => [element.textContent, element.getBoundingClientRect().height] as const)
        .filter(([, height]) => height < 39.5),
    );
  expect(low).toEqual([]);
});
