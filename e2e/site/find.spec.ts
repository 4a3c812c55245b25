import { AxeBuilder } from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { largestOrchestrator } from "../servers/sample-pages";
import { expect, test } from "../test";

const field = (page: Page) => page.getByRole("textbox", { name: "Find an orchestrator" });
const palette = (page: Page) => page.getByRole("dialog", { name: "Find anything" });

/** An orchestrator that has a name; names are looked up behind the pages, so the first moment may have none. */
async function namedOrchestrator(request: APIRequestContext): Promise<{ address: string; name: string }> {
  let found: [address: string, name: string] | undefined;
  await expect
    .poll(async () => {
      const { orchestrators } = await (await request.get("/find/index")).json();
      found = orchestrators.find(([, named]: [string, string | null]) => named !== null);
      return found !== undefined;
    })
    .toBe(true);
  const [address = "", name = ""] = found ?? [];
  return { address, name };
}

test("the palette opens, finds and leads on by keyboard alone, and Escape gives the focus back", async ({
  page,
  request,
}) => {
  const { address, name } = await namedOrchestrator(request);
  await page.goto("/methodology", { waitUntil: "networkidle" });
  await page.keyboard.press("/");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.locator("h1").click();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type(name);
  await expect(palette(page).getByRole("option").first()).toContainText(name);
  await expect(palette(page).locator(".palette-status")).toContainText("found");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/orchestrators/${address}$`));
});

test("no letter is lost while the palette is on its way, and the focus goes back where it was", async ({
  page,
}) => {
  await page.goto("/orchestrators", { waitUntil: "networkidle" });
  await page.route("**/_next/static/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  const head = page.locator("th.c-fees > a");
  await head.focus();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("tender", { delay: 120 });
  await expect(palette(page).getByRole("combobox")).toHaveValue("tender");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await expect(head).toBeFocused();
});

test("an address whose checksum does not hold is said to be one, and offered without it", async ({
  page,
  request,
}) => {
  const address = await largestOrchestrator(request);
  const wrong = address.replace(/[a-f]/i, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  await page.goto(`/find?q=${wrong}`);
  await expect(page.getByRole("main")).toContainText("The checksum of this address does not hold");
  await expect(page.getByRole("main")).not.toContainText("Nothing is called that");
  await page.getByRole("main").getByRole("link", { name: address.toLowerCase() }).click();
  await expect(page).toHaveURL(new RegExp(`/orchestrators/${address}$`));
});

test("an address that is pasted opens what it is", async ({ page, request }) => {
  const address = await largestOrchestrator(request);
  await page.goto("/", { waitUntil: "networkidle" });
  await field(page).click();
  await palette(page).getByRole("combobox").fill(address.toLowerCase());
  await expect(palette(page).getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/orchestrators/${address}$`));
});

test("nothing of the palette is loaded before it is wanted", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/methodology", { waitUntil: "networkidle" });
  const before = asked.length;
  expect(asked.filter((url) => url.includes("/find"))).toEqual([]);
  await page.keyboard.press("/");
  await expect(palette(page)).toBeVisible();
  expect(asked.slice(before).some((url) => url.includes("/_next/static/"))).toBe(true);
});

test("the palette's list stays small", async ({ request }) => {
  const answer = await request.get("/find/index", { headers: { "Accept-Encoding": "gzip" } });
  expect((await answer.body()).length).toBeLessThan(20 * 1024);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("nothing in the palette or among what was found hinders a reader", async ({ page }) => {
      await page.goto("/find?q=node", { waitUntil: "networkidle" });
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press("ControlOrMeta+k");
      await palette(page).getByRole("combobox").fill("yield");
      await expect(palette(page).getByRole("option").first()).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the field is a glass that opens the palette, which fits", async ({ page }) => {
    await page.goto("/", { waitUntil: "networkidle" });
    await field(page).tap();
    await palette(page).getByRole("combobox").fill("node");
    await expect(palette(page).getByRole("option").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const box = await palette(page).boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the field is a form: words list what they find, an address opens what it is", async ({
    page,
    request,
  }) => {
    const { address, name } = await namedOrchestrator(request);
    await page.goto("/methodology");
    await field(page).fill(name.split(".")[0] ?? name);
    await field(page).press("Enter");
    await expect(page).toHaveURL(/\/find\?q=/);
    await expect(page.locator(`main a[href="/orchestrators/${address}"]`)).toHaveCount(1);
    await field(page).fill("inflation");
    await field(page).press("Enter");
    await expect(page.locator('main a[href="/methodology#inflation"]')).toHaveCount(1);
    await field(page).fill(address.toLowerCase());
    await field(page).press("Enter");
    await expect(page).toHaveURL(new RegExp(`/orchestrators/${address}$`));
  });

  test("a delegator is told in words, and so is an account that never staked", async ({ page, request }) => {
    const accounts = await (await request.get("/sample/accounts")).json();
    const all: { address: string }[] = Array.isArray(accounts) ? accounts : accounts.accounts;
    const positions = await Promise.all(
      all
        .slice(0, 40)
        .map(async ({ address }) => (await request.get(`/api/v1/delegators/${address}`)).json()),
    );
    const known = new Set<string>(
      (await (await request.get("/find/index")).json()).orchestrators.map(([one]: [string]) => one),
    );
    const delegator = positions.find(({ address, status }) => status === "bonded" && !known.has(address));
    await page.goto(`/find?q=${delegator.address}`);
    await expect(page.locator("main")).toContainText("It is a delegator");
    await expect(page.locator(`main a[href="/orchestrators/${delegator.delegate}"]`)).toHaveCount(1);
    await page.goto("/find?q=0x00000000000000000000000000000000000000aa");
    await expect(page.locator("main")).toContainText("It never staked");
  });

  test("nonsense degrades to a page that says what was ignored", async ({ page }) => {
    const answer = await page.goto(`/find?q=${"x".repeat(200)}&colour=red`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("main")).toContainText("Part of this link was ignored");
    await page.goto("/find?q=<script>alert(1)</script>");
    await expect(page.getByRole("main")).toContainText("Nothing is called that");
  });
});
