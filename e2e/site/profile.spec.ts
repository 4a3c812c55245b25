import { AxeBuilder } from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { largestOrchestrator, newestOrchestrator } from "../servers/sample-pages";
import { expect, test } from "../test";

const PARTS = ["bill", "cut-history", "calls", "stake", "delegators", "fees", "performance", "votes"];

async function inactiveOrchestrator(request: APIRequestContext): Promise<string> {
  const { orchestrators }: { orchestrators: { address: string; active: boolean }[] } = await (
    await request.get("/api/v1/orchestrators")
  ).json();
  const found = orchestrators.find(({ active }) => !active);
  if (found === undefined) throw new Error("every orchestrator of the sample network is active");
  return found.address;
}

/** A normal one, a newcomer and one that is not active. */
async function profiles(request: APIRequestContext): Promise<string[]> {
  const addresses = await Promise.all([
    largestOrchestrator(request),
    newestOrchestrator(request),
    inactiveOrchestrator(request),
  ]);
  return addresses.map((address) => `/orchestrators/${address}`);
}

async function sidewaysWidth(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector("main");
    return main === null ? Number.NaN : main.scrollWidth - main.clientWidth;
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every part of a profile is there, whatever is known of the orchestrator", async ({
    page,
    request,
  }) => {
    for (const path of await profiles(request)) {
      await page.goto(path);
      for (const part of PARTS) {
        const section = page.locator(`section#${part}`);
        await expect(section.getByRole("heading").first(), `${part} of ${path}`).toBeVisible();
        expect((await section.innerText()).length, `${part} of ${path}`).toBeGreaterThan(30);
      }
      await expect(page.getByText("No slashing today.")).toBeVisible();
      expect(await page.locator("main").innerText(), path).not.toMatch(/NaN|undefined|Infinity|△/);
    }
  });

  test("the bill adds up as it is printed, over each window that its links lead to", async ({
    page,
    request,
  }) => {
    const path = `/orchestrators/${await largestOrchestrator(request)}`;
    await page.goto(path);
    for (const window of [7, 30, 90]) {
      await page.locator("#bill nav a", { hasText: `${window} rounds` }).click();
      await expect(page.locator("#bill nav a[aria-current]")).toHaveText(`${window} rounds`);
      const lines = await page.locator("#bill tbody tr td:last-child").allInnerTexts();
      const [untouched = 0, ...rest] = lines.map((text) =>
        /[<>]/.test(text) ? 0 : Number(text.replace("−", "-").replaceAll(",", "")),
      );
      const [real = Number.NaN, dilution = Number.NaN, nominal = Number.NaN] = rest.toReversed();
      const steps = rest.slice(0, -3).reduce((sum, step) => sum + step, 0);
      expect(untouched + steps).toBe(nominal);
      expect(nominal + dilution).toBe(real);
    }
  });

  test("the delegators are paged, each shown once, and link to no page that is not there", async ({
    page,
    request,
  }) => {
    const address = await largestOrchestrator(request);
    await page.goto(`/orchestrators/${address}`);
    const accounts = () => page.locator("#delegators .addr").allInnerTexts();
    const first = await accounts();
    expect(first).toHaveLength(25);
    await page.locator("#delegators .pager a", { hasText: "Next" }).click();
    await expect(page).toHaveURL(/page=2#delegators$/);
    const second = await accounts();
    expect(second.filter((account) => first.includes(account))).toEqual([]);
    await expect(page.locator('a[href^="/delegators"]')).toHaveCount(0);
    await page.goto(`/orchestrators/${address}?page=400`);
    await expect(page.getByText("There is no page 400.")).toBeVisible();
  });

  test("a link that makes no sense shows the default and says what was ignored", async ({
    page,
    request,
  }) => {
    const address = await largestOrchestrator(request);
    await page.goto(`/orchestrators/${address}?window=8&page=-1&x=%3Cscript%3E`);
    const note = page.getByText("Part of this link was ignored:").locator("..");
    await expect(note).toContainText("window=8");
    await expect(note).toContainText("page=-1");
    await expect(note).toContainText("x=<script>");
    await expect(page.locator("#bill nav a[aria-current]")).toHaveText("90 rounds");
  });

  test("the whole past of reward calls is one link away", async ({ page, request }) => {
    await page.goto(`/orchestrators/${await largestOrchestrator(request)}`);
    await expect(page.locator("#calls .strip i")).toHaveCount(90);
    await page.locator("#calls nav a", { hasText: "all" }).click();
    await expect(page).toHaveURL(/calls=all#calls$/);
    expect(await page.locator("#calls .strip i").count()).toBeGreaterThan(365);
  });
});

test("an address that is no orchestrator says what it is and leads there", async ({ page, request }) => {
  await page.goto(`/orchestrators/${await largestOrchestrator(request)}`);
  const accounts = await page
    .locator("#delegators tr", { hasNotText: "its own stake" })
    .locator(".addr")
    .allInnerTexts();
  const delegator = accounts[0];
  const answer = await page.goto(`/orchestrators/${delegator}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByText("It is a delegator:")).toBeVisible();
  await page.locator('main .words a[href^="/orchestrators/0x"]').click();
  await expect(page.locator("section#bill")).toBeVisible();
  await page.goto(`/orchestrators/0x${"12".repeat(20)}`);
  await expect(page.getByText("It delegates to nobody")).toBeVisible();
});

test("an address that is a gateway, a contract or misspelt says so in words", async ({ page, request }) => {
  await page.goto(`/orchestrators/${await largestOrchestrator(request)}`);
  const gateway = await page.locator("#fees .gates .addr").first().innerText();
  expect((await page.goto(`/orchestrators/${gateway}`))?.status()).toBe(404);
  await expect(page.getByText("It is a gateway:")).toBeVisible();
  await page.goto("/orchestrators/0x289ba1701C2F088cf0faf8B3705246331cB8A839");
  await expect(page.getByText("It is the contract of the token LPT.")).toBeVisible();
  const misspelt = "0x289ba1701C2F088cf0faf8B3705246331cB8a839";
  expect((await page.goto(`/orchestrators/${misspelt}`))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This address has a wrong checksum");
  await page.getByRole("link", { name: "open it in small letters" }).click();
  await expect(page.getByText("It is the contract of the token LPT.")).toBeVisible();
});

test("a name leads to the address behind it, view and all, and one of nobody says so", async ({
  page,
  request,
}) => {
  const { orchestrators }: { orchestrators: { address: string; name: string | null }[] } = await (
    await request.get("/api/v1/orchestrators")
  ).json();
  const named = orchestrators.find(({ name }) => name !== null);
  if (named === undefined) throw new Error("no orchestrator of the sample network has a name");
  const moved = await request.get(`/orchestrators/${named.name}?window=30`, { maxRedirects: 0 });
  expect(moved.status()).toBe(307);
  expect(moved.headers().location).toBe(`/orchestrators/${named.address}?window=30`);
  await page.goto(`/orchestrators/${named.name?.toUpperCase()}`);
  await expect(page).toHaveURL(new RegExp(`/orchestrators/${named.address}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(named.name ?? "");
  expect((await page.goto("/orchestrators/nobody-at-all.eth"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This name leads to no account");
});

test("the address of a delegator is copied", async ({ page, request, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/orchestrators/${await largestOrchestrator(request)}`);
  const line = page.locator("#delegators .acct").first();
  await line.getByRole("button").click();
  const address = await line.locator(".addr").innerText();
  await expect(page.getByText(`Copied ${address}`)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test("the description of a profile holds its figures", async ({ page, request }) => {
  await page.goto(`/orchestrators/${await largestOrchestrator(request)}?window=30`);
  const description = page.locator('meta[name="description"]');
  await expect(description).toHaveAttribute(
    "content",
    /real yield −?[\d.]+ % a year over 90 rounds, reward cut/,
  );
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /window=30$/);
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 390]) {
    test.describe(`${colorScheme} at ${width}`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test("a profile hinders nobody and does not scroll sideways", async ({ page, request }) => {
        for (const path of await profiles(request)) {
          await page.goto(path);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
          expect(found, path).toEqual([]);
          expect(await sidewaysWidth(page), path).toBeLessThanOrEqual(0);
        }
      });
    });
  }
