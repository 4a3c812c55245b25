import type { Page } from "@playwright/test";
import { weiFromDecimal } from "../../lib/units/wei";
import { positionOf } from "../sample-chain";
import { largestOrchestrator } from "../servers/sample-pages";
import { WalletError } from "../servers/test-wallet";
import { amount, submit } from "../stake-form";
import { connect, expect, test } from "../wallet-test";

const cells = (page: Page, figure: string) => page.getByRole("row", { name: figure }).getByRole("cell");
/** A figure's value with all its digits, as the title of its cell has it. */
const exact = async (page: Page, figure: string, after: boolean) => {
  const cell = cells(page, figure).nth(after ? 1 : 0);
  await expect(cell).toHaveAttribute("title", /\d/);
  return weiFromDecimal(((await cell.getAttribute("title")) ?? "").replaceAll(",", "").split(" ")[0] ?? "");
};

interface Listed {
  address: string;
  active: boolean;
  totalStake: string;
}

interface Year {
  lpt: string;
  eth: string;
  real: number;
}

test("a year at either orchestrator is what compare says for the account and the amount", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const { orchestrators } = await (await request.get("/api/v1/orchestrators")).json();
  const { delegate } = await positionOf(request, delegator.address);
  const to = orchestrators.find(
    (one: { address: string; active: boolean }) => one.active && one.address !== delegate,
  ).address;
  await connect(page, site.url, `/stake?do=move&to=${to}`, delegator.privateKey);
  const compared = await (
    await request.get(`/api/v1/compare?o=${delegate},${to}&account=${delegator.address}`)
  ).json();
  const [here, there] = compared.orchestrators.map(({ year }: { year: Year }) => year) as [Year, Year];
  expect(await exact(page, "Earned in a year", false)).toBe(weiFromDecimal(here.lpt));
  expect(await exact(page, "Earned in a year", true)).toBe(weiFromDecimal(there.lpt));
  expect(await exact(page, "Fees of a year", true)).toBe(weiFromDecimal(there.eth));
  await expect(cells(page, "Real, with this stake in it").nth(1)).toContainText(
    (there.real * 100).toFixed(1),
  );
  const { pendingStake } = await positionOf(request, delegator.address);
  const active = orchestrators.filter((one: Listed) => one.active) as Listed[];
  const stakeOf = ({ address, totalStake }: Listed) => {
    const moved = weiFromDecimal(pendingStake);
    const change = address === to ? moved : address === delegate ? -moved : 0n;
    return weiFromDecimal(totalStake) + change;
  };
  const chosen = active.find(({ address }) => address === to) as Listed;
  const rank = 1 + active.filter((one) => stakeOf(one) > stakeOf(chosen)).length;
  await expect(cells(page, "Its stake").nth(1)).toContainText(`rank ${rank} of ${active.length}`);
  await expect(cells(page, "Exit").nth(1)).toContainText("7 rounds");
  await expect(page.getByRole("heading", { name: "What a move does not change" })).toBeVisible();
});

test("what is typed is told at once, and nothing is asked of the site for it", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(page).fill("10");
  const first = await exact(page, "Earned in a year", true);
  const asked: string[] = [];
  page.on("request", (one) => asked.push(new URL(one.url()).pathname));
  await amount(page).pressSequentially("0");
  const second = await exact(page, "Earned in a year", true);
  expect(second).toBeGreaterThan(first * 9n);
  expect(second).toBeLessThan(first * 10n);
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
});

test("undelegating tells the way out, and what selling would bring", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const { asOf, pendingStake } = await positionOf(request, delegator.address);
  await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("100");
  const main = page.getByRole("main");
  await expect(main).toContainText(`from round ${(asOf.round + 7).toLocaleString("en-US")}`);
  await expect(main).toContainText(/7 rounds, about \d\.\d days/);
  const { prices } = await (await request.get("/api/v1/stake")).json();
  const shown = /you would get about ([\d.]+) ETH \(about \$[\d.,]+\), ([\d.]+) % below/;
  await expect(main).toContainText(shown);
  const [, eth, below] = shown.exec((await main.textContent()) ?? "") ?? [];
  expect(Number(below)).toBeGreaterThanOrEqual(0.3);
  expect(Number(eth) / (100 * prices.lptEth)).toBeCloseTo(1 - Number(below) / 100, 1);
  await expect(main).toContainText("stay delegated");
  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect(main).toContainText("Your delegation ends");
  await expect(cells(page, "Earned in a year").nth(1)).toContainText("0");
  expect(Number(pendingStake)).toBeGreaterThan(100);
});

test("the market's pool and the terms are said to be missing where they do not come", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  await page.route("**/api/v1/stake", (route) => route.fulfill({ json: { pool: "none" } }));
  await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  await expect(page.getByRole("main")).toContainText("the market’s pool was not read");
  await expect(cells(page, "Earned in a year").nth(1)).toContainText("not known");
  await expect(submit(page)).toBeEnabled();
});

test("the network cost is told before the press, and so is a refusal", async ({
  page,
  request,
  site,
  accounts: { newcomer, delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  const main = page.getByRole("main");
  await expect(main).toContainText(/Estimated network cost 0\.0\d+ ETH, (about|less than) \$\d/);
  wallet.answers.eth_estimateGas = () => {
    throw new WalletError(3, "execution reverted: caller must be bonded");
  };
  await amount(page).fill("2");
  await expect(page.getByRole("status").filter({ hasText: "It would be refused now." })).toContainText(
    "no stake that is active yet",
  );
  delete wallet.answers.eth_estimateGas;
  await amount(page).fill("3");
  await expect(main).toContainText("Estimated network cost 0.0");
  await expect(main).not.toContainText("It would be refused now.");
  expect(wallet.sent).toEqual([]);
  const to = await largestOrchestrator(request);
  const second = await page.context().newPage();
  await connect(second, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(second).fill("5");
  await expect(second.getByRole("main")).toContainText(
    /network cost of the approval 0\.0\d+ ETH.*The delegation is simulated after it/,
  );
});

test("an answer that comes late says nothing of what was typed since", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  wallet.answers.eth_estimateGas = async (_params, next) => {
    asked += 1;
    if (asked > 1) return next();
    await held;
    throw new WalletError(3, "execution reverted: caller must be bonded");
  };
  await amount(page).fill("1");
  await expect.poll(() => asked).toBe(1);
  await amount(page).fill("2");
  await expect(page.getByRole("main")).toContainText("Estimated network cost 0.0");
  release();
  await amount(page).fill("25");
  await expect.poll(() => asked).toBeGreaterThan(2);
  await expect(page.getByRole("main")).toContainText("Estimated network cost 0.0");
  await expect(page.getByRole("main")).not.toContainText("It would be refused now.");
});

test("one outside the active set is warned of, and comes in where the form says that this stake brings it in", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  const { orchestrators } = await (await request.get("/api/v1/orchestrators")).json();
  const outside = orchestrators.filter(
    (one: { active: boolean; registered: boolean; deactivationRound: number | null }) =>
      !one.active && one.registered && one.deactivationRound !== null,
  );
  await connect(page, site.url, `/stake?to=${outside.at(-1).address}`, newcomer.privateKey);
  await amount(page).fill("0.000001");
  const main = page.getByRole("main");
  await expect(main).toContainText("is not in the active set");
  await expect(main).toContainText("This stake is not enough to bring it in.");
  await expect(cells(page, "Earned in a year").nth(1)).toContainText("not known");
  await expect(cells(page, "Its stake").nth(1)).toContainText("outside the active set");
  await page.getByLabel("To", { exact: true }).fill(outside[0].address);
  await amount(page).fill("2000");
  await expect(main).toContainText("With this stake it is in from the next round on");
  await submit(page).click();
  await expect(page.getByRole("status").filter({ hasText: "Confirmed in block" })).toBeVisible();
  await expect
    .poll(async () => {
      const answer = await request.get(`/api/v1/orchestrators/${outside[0].address}`);
      return (await answer.json()).deactivationRound;
    })
    .toBeNull();
});
