import { AxeBuilder } from "@axe-core/playwright";
import { allPages } from "../servers/sample-pages";
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

  test("the directory has the same orchestrators, as cards with their labels", async ({ page }) => {
    await page.goto("/orchestrators");
    const rows = page
      .locator("table.dir tbody tr")
      .filter({ has: page.locator('a[href^="/orchestrators/0x"]') });
    await expect(rows).toHaveCount(100);
    await expect(rows.first().locator("td[data-l]").first()).toBeVisible();
  });
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
