import { AxeBuilder } from "@axe-core/playwright";
import type { APIRequestContext } from "@playwright/test";
import { comparison, largestOrchestrator } from "../servers/sample-pages";
import { expect, test } from "../test";

/** Three active orchestrators of the sample network, and one of its accounts that delegates. */
async function cast(request: APIRequestContext) {
  const { orchestrators } = await (await request.get("/api/v1/orchestrators")).json();
  const active: string[] = orchestrators
    .filter((row: { active: boolean }) => row.active)
    .map(({ address }: { address: string }) => address);
  const { accounts } = await (await request.get("/sample/accounts")).json();
  const warned: string[] = orchestrators
    .filter((row: { warnings: unknown[] | null }) => (row.warnings?.length ?? 0) > 0)
    .map(({ address }: { address: string }) => address);
  return { active, warned, delegator: accounts[0].address as string };
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a typed amount and no account compare what a stake would earn, as the answer for programs has it", async ({
    page,
    request,
  }) => {
    const { active } = await cast(request);
    const chosen = `o=${active.slice(0, 3).join(",")}`;
    await page.goto(`/compare?${chosen}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Three orchestrators side by side");
    await page.getByLabel("My stake").fill("1,250.5");
    await page.getByRole("button", { name: "Use it" }).click();
    await expect(page).toHaveURL(/amount=1%2C250\.5|amount=1,250\.5/);
    await expect(page.locator("table.cmp")).toContainText("With my 1,251 LPT");
    const answer = await (await request.get(`/api/v1/compare?${chosen}&amount=1250.5`)).json();
    expect(answer.stake).toEqual({ amount: "1250.5", from: "typed" });
    const printed = await page.locator("tr.lead .cmp-v").allTextContents();
    const expected = answer.orchestrators.map(({ year }: { year: { lpt: string } }) =>
      Math.round(1250.5 + Number(year.lpt)).toLocaleString("en-US"),
    );
    expect(printed.map((text) => text.replace("●", "").trim())).toEqual(expected);
  });

  test("choices are links that keep the rest, and a removed one is gone", async ({ page, request }) => {
    const { active } = await cast(request);
    await page.goto(`/compare?o=${active.slice(0, 3).join(",")}&amount=7`);
    await page.getByRole("navigation", { name: "Rounds of the yields" }).getByRole("link").first().click();
    await page.getByRole("link", { name: "left out" }).click();
    await expect(page).toHaveURL(/amount=7&window=7&fees=out/);
    await expect(page.locator("table.cmp")).not.toContainText("Of it fees");
    await page.locator(".cmp-off").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two orchestrators side by side");
    await expect(page).toHaveURL(/fees=out/);
  });

  test("an account's stake is found, and what moving it costs is said", async ({ page, request }) => {
    const { active, delegator } = await cast(request);
    await page.goto(`/compare?o=${active.slice(3, 5).join(",")}`);
    await page.getByLabel("My account").fill(delegator);
    await page.getByRole("button", { name: "Look" }).click();
    await expect(page.locator("table.cmp")).toContainText("With the account’s");
    await expect(page.locator("#moving")).toContainText(/forfeit/);
    await expect(page.locator("#moving")).toContainText(/The transaction costs about 0\.\d+ ETH/);
    await expect(page.locator("#what-the-figures-say")).toContainText(/noise|chance/);
  });

  test("fewer than two say how to choose, and lead to a comparison", async ({ page, request }) => {
    await page.goto("/compare");
    await expect(page.locator("#choose")).toContainText("Choose two to six");
    await page.getByRole("link", { name: "the three largest by stake" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Three orchestrators side by side");
    await page.goto(`/orchestrators/${await largestOrchestrator(request)}`);
    await page.locator(".head").getByRole("link", { name: "Compare" }).click();
    await expect(page.locator("#choose")).toContainText("One more is needed");
  });

  test("a try of other cuts is a link, on the comparison and on a profile", async ({ page, request }) => {
    const { active } = await cast(request);
    await page.goto(`/compare?o=${active.slice(0, 2).join(",")}`);
    await page.getByLabel("Reward cut").fill("25");
    await page.getByRole("button", { name: "Try", exact: true }).click();
    await expect(page).toHaveURL(/cut=25/);
    await expect(page.locator("table.cmp")).toContainText("If the cuts were those tried");
    const own = page.locator("#what-a-cut-does");
    await own.getByRole("navigation", { name: "Whose cut" }).getByRole("link", { name: "B" }).click();
    await expect(page).toHaveURL(new RegExp(`cut=25&who=${active[1]}`));
    await own.getByRole("textbox", { name: /^Stake/ }).fill("250,000");
    await own.getByRole("button", { name: "Try", exact: true }).click();
    await expect(own.locator("table.scen tr", { hasText: "Stake" })).toContainText("250,000");
    await expect(own).toContainText(
      /It could (lose|gain)|It would have to (gain|lose)|No stake would|It has more at any stake/,
    );
    const answer = await (await request.get(`/api/v1/compare${new URL(page.url()).search}`)).json();
    expect(answer.scenario).toMatchObject({
      address: active[1],
      tried: { rewardCut: 0.25, stake: "250000" },
    });
    await page.goto(`/orchestrators/${active[0]}`);
    const section = page.locator("#what-a-cut-does");
    await section.getByLabel("Reward cut").fill("60");
    await section.getByRole("button", { name: "Try", exact: true }).click();
    await expect(page).toHaveURL(/cut=60/);
    await expect(section.locator("table.scen")).toContainText("Difference");
    await expect(section).toContainText(
      /It could (lose|gain)|It would have to (gain|lose)|No stake would|It has more at any stake/,
    );
  });
});

test("ticks in the directory lead to the comparison of the same ones", async ({ page }) => {
  await page.goto("/orchestrators");
  const boxes = page.locator("tbody input[type=checkbox]");
  await boxes.nth(0).check();
  await expect(page.locator(".tray")).toContainText("Tick one more to compare");
  await boxes.nth(2).check();
  const chosen = await Promise.all([0, 2].map((at) => boxes.nth(at).getAttribute("value")));
  await page.locator(".tray").getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two orchestrators side by side");
  const heads = await page
    .locator("table.cmp thead a.cmp-name")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(heads).toEqual(chosen.map((address) => `/orchestrators/${address}`));
});

for (const [width, chosen] of [
  [1440, 6],
  [390, 3],
] as const)
  test(`at ${width} px it stays in sight under the header whose column is whose`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const { active } = await cast(request);
    await page.goto(`/compare?o=${active.slice(0, chosen).join(",")}`);
    await page.locator(".cmp tbody").nth(2).locator("tr").nth(2).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 300));
    const name = page.locator(".cmp-name").first();
    const seen = await name.evaluate((link) => {
      const { left, top, width: wide, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(left + wide / 2, top + height / 2));
    });
    expect(seen).toBe(true);
  });

test("every chart has its figures as a table and as a file", async ({ page, request }) => {
  await page.goto(await comparison(request));
  const charts = page.locator("#course figure.chart");
  await expect(charts).toHaveCount(6);
  await expect(charts.locator("summary")).toHaveCount(6);
  await page.goto(`${page.url()}&span=365`);
  await expect(page.locator("#compared-stake")).toContainText("LPT");
});

test("what makes no sense is named, and the rest holds", async ({ page, request }) => {
  const { active } = await cast(request);
  await page.goto(`/compare?o=${active[0]},${active[1]},0x12&amount=-3&constructor=1&__proto__=2`);
  await expect(page.getByRole("main")).toContainText("Part of this link was ignored");
  await expect(page.getByRole("main")).toContainText("constructor=1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two orchestrators side by side");
  const refused = await request.get(`/api/v1/compare?o=${active[0]}&amount=-3`);
  expect([refused.status(), refused.headers()["content-type"]]).toEqual([
    400,
    "application/problem+json; charset=utf-8",
  ]);
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 390])
    test(`nothing hinders a reader, and nothing scrolls sideways: ${colorScheme}, ${width}`, async ({
      page,
      request,
    }) => {
      const { active, warned, delegator } = await cast(request);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const link of [
        `/compare?o=${active.slice(0, 6).join(",")}&cut=25`,
        `/compare?o=${warned.slice(0, 3).join(",")}`,
        `/compare?o=${active.slice(1, 3).join(",")}&account=${delegator}`,
        `/orchestrators/${active[1]}?cut=40`,
      ]) {
        await page.goto(link);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), link).toBeLessThanOrEqual(
          width,
        );
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
      }
    });
