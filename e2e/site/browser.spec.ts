import { AxeBuilder } from "@axe-core/playwright";
import { allPages, newestOrchestrator } from "../servers/sample-pages";
import { expect, test } from "../test";

test("no page asks more than 25 times until the network is idle", async ({ page, request }) => {
  for (const path of await allPages(request)) {
    const asked: string[] = [];
    const note = (outgoing: { url(): string }) => asked.push(outgoing.url());
    page.on("request", note);
    await page.goto(path, { waitUntil: "networkidle" });
    page.off("request", note);
    expect(asked.length, `${path}:\n${asked.join("\n")}`).toBeLessThanOrEqual(25);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("nothing hinders a reader who needs a screen reader, a keyboard or contrast", async ({
      page,
      request,
    }) => {
      test.setTimeout(240_000);
      for (const path of [...(await allPages(request)), "/nowhere"]) {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html }) => html.slice(0, 120))
              .slice(0, 3)
              .join(" | ")}`,
        );
        expect(found, `${path} in ${colorScheme}`).toEqual([]);
      }
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("nothing scrolls sideways", async ({ page, request }) => {
    for (const path of [...(await allPages(request)), "/nowhere"]) {
      await page.goto(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(390);
    }
  });

  test("nothing scrolls sideways where a newcomer's yields are not known, down to the narrowest phone", async ({
    page,
    request,
  }) => {
    await page.goto(`/orchestrators/${await newestOrchestrator(request)}`);
    await expect(page.locator("main table .unk").first()).toBeVisible();
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test("Escape closes the menu and leaves the focus on its button", async ({ page }) => {
    await page.goto("/");
    const menu = page.locator("details.menu");
    await menu.locator("summary").click();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect(menu).not.toHaveAttribute("open");
    await expect(menu.locator("summary")).toBeFocused();
  });

  test("the directory has the same orchestrators, as cards with their labels", async ({ page }) => {
    await page.goto("/orchestrators");
    const rows = page
      .locator("table.dir tbody tr")
      .filter({ has: page.locator('a[href^="/orchestrators/0x"]') });
    await expect(rows).toHaveCount(100);
    await expect(rows.first().locator("td[data-l]").first()).toBeVisible();
  });
});

test("a tablet shows what a phone's card does, and nothing scrolls sideways between them", async ({
  page,
}) => {
  await page.goto("/orchestrators?show=all&sort=delegators");
  for (const width of [641, 700, 760, 861, 1021, 1241, 1361]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const figure of ["yield", "forecast", "reward-cut", "stake", "calls", "delegators"])
      await expect(page.locator(`tr.med td.c-${figure}`), `${figure} at ${width}`).toBeVisible();
  }
});

test("Tab leads out of a definition, back to the figure it explains", async ({ page }) => {
  await page.goto("/orchestrators");
  const fees = page.locator("th.c-fees small a");
  for (const key of ["Tab", "Shift+Tab", "Escape"]) {
    await fees.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Fees" });
    await expect(dialog).toBeFocused();
    if (key === "Tab") await page.keyboard.press(key);
    await page.keyboard.press(key);
    await expect(dialog).toBeHidden();
    await expect(fees).toBeFocused();
  }
});

test("the skip link is the first thing the keyboard reaches and leads past the head", async ({ page }) => {
  await page.goto("/orchestrators");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAttribute("href", "#main");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});
