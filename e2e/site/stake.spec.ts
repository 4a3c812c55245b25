import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { decodeFunctionData, encodeFunctionData } from "viem";
import { bondingManagerAbi } from "../../lib/facts/abis/bonding-manager";
import { livepeerTokenAbi } from "../../lib/facts/abis/livepeer-token";
import { PINNED } from "../../lib/facts/contracts";
import { WAD, weiFromDecimal } from "../../lib/units/wei";
import { largestOrchestrator } from "../servers/sample-pages";
import { WalletError } from "../servers/test-wallet";
import { chainCall, connect, expect, positionOf, test } from "../wallet-test";

const submit = (page: Page) => page.getByRole("button", { name: /^Check.* sign in wallet$/ });
const ending = (page: Page) => page.locator(".steps + div");
const choose = (page: Page, deed: string) => page.locator(".deeds label", { hasText: deed }).click();
const amount = (page: Page) => page.getByLabel("Amount");
const confirmed = (page: Page) =>
  expect(page.getByRole("status").filter({ hasText: "Confirmed in block" })).toContainText("Now, at block");

const rejected = () => {
  throw new WalletError(4001, "User rejected the request.");
};
const allowance = (owner: string) =>
  encodeFunctionData({
    abi: livepeerTokenAbi,
    functionName: "allowance",
    args: [owner as `0x${string}`, PINNED.BondingManager],
  });

test("a newcomer delegates: an approval for the exact amount, then the bond, to the wei", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(page).fill("12.000000000000000345");
  await expect(page.getByRole("table")).toContainText("earns from round");
  await submit(page).click();
  await confirmed(page);
  const wei = 12n * WAD + 345n;
  const [approval, bond] = wallet.sent;
  expect(wallet.sent.map((sent) => sent.to)).toEqual([PINNED.LivepeerToken, PINNED.BondingManager]);
  const approved = decodeFunctionData({ abi: livepeerTokenAbi, data: approval?.data as `0x${string}` });
  expect([approved.functionName, approved.args]).toEqual(["approve", [PINNED.BondingManager, wei]]);
  const bonded = decodeFunctionData({ abi: bondingManagerAbi, data: bond?.data as `0x${string}` });
  expect(bonded.functionName).toBe("bondWithHint");
  expect(bonded.args?.slice(0, 2)).toEqual([wei, to]);
  expect(await chainCall(request, PINNED.LivepeerToken, allowance(newcomer.address))).toBe(0n);
  const position = await positionOf(request, newcomer.address);
  expect([position.delegate, position.pendingStake]).toEqual([to, "12.000000000000000345"]);
});

test("what is rejected in the wallet is not sent, and nothing typed is lost, even over a reload", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(page).fill("3.5");
  wallet.answers.eth_sendTransaction = rejected;
  await submit(page).click();
  await expect(ending(page)).toContainText("you rejected the approval in the wallet");
  await expect(amount(page)).toHaveValue("3.5");
  await page.reload({ waitUntil: "networkidle" });
  await expect(amount(page)).toHaveValue("3.5");
  delete wallet.answers.eth_sendTransaction;
  await submit(page).click();
  await confirmed(page);
});

test("all is undelegated to the last wei, as the chain has it when it is signed", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await page.getByRole("button", { name: "All", exact: true }).click();
  const before = await positionOf(request, delegator.address);
  await submit(page).click();
  await confirmed(page);
  const after = await positionOf(request, delegator.address);
  expect([after.status, after.pendingStake, after.delegate]).toEqual(["unbonded", "0", null]);
  const [lock] = after.unbondingLocks.slice(-1);
  expect(weiFromDecimal(lock.amount)).toBeGreaterThanOrEqual(weiFromDecimal(before.pendingStake));
  expect(lock.withdrawRound).toBe(after.asOf.round + 7);
});

test("stake moves to another orchestrator, whole and without an approval", async ({
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
  const wallet = await connect(page, site.url, `/stake?do=move&to=${to}`, delegator.privateKey);
  await submit(page).click();
  await confirmed(page);
  expect(wallet.sent).toHaveLength(1);
  const moved = decodeFunctionData({ abi: bondingManagerAbi, data: wallet.sent[0]?.data as `0x${string}` });
  expect(moved.args?.slice(0, 2)).toEqual([0n, to]);
  expect((await positionOf(request, delegator.address)).delegate).toBe(to);
});

test("a lock that is due is withdrawn, one that is not cannot be chosen, and it can be rebonded", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const before = await positionOf(request, delegator.address);
  const due = before.unbondingLocks.find((lock: { withdrawable: boolean }) => lock.withdrawable);
  const wallet = await connect(page, site.url, "/stake?do=withdraw", delegator.privateKey);
  const balanceOf = encodeFunctionData({
    abi: livepeerTokenAbi,
    functionName: "balanceOf",
    args: [delegator.address as `0x${string}`],
  });
  const had = await chainCall(request, PINNED.LivepeerToken, balanceOf);
  await expect(page.locator(".locks input:disabled")).toHaveCount(before.unbondingLocks.length - 1);
  await page.locator(".locks label", { hasText: "can be withdrawn now" }).click();
  await submit(page).click();
  await confirmed(page);
  expect((await chainCall(request, PINNED.LivepeerToken, balanceOf)) - had).toBe(weiFromDecimal(due.amount));
  await choose(page, "Rebond");
  await page.locator(".locks label").first().click();
  await submit(page).click();
  await expect.poll(async () => (await positionOf(request, delegator.address)).unbondingLocks.length).toBe(0);
  expect(wallet.sent).toHaveLength(2);
});

test("fees are withdrawn whole, and to nobody but the account itself", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const { pendingFees } = await positionOf(request, delegator.address);
  const wallet = await connect(page, site.url, "/stake?do=withdraw", delegator.privateKey);
  await page.locator(".locks label", { hasText: "go to your own address" }).click();
  await submit(page).click();
  await confirmed(page);
  const call = decodeFunctionData({ abi: bondingManagerAbi, data: wallet.sent[0]?.data as `0x${string}` });
  expect([call.functionName, call.args]).toEqual([
    "withdrawFees",
    [delegator.address, weiFromDecimal(pendingFees)],
  ]);
  expect((await positionOf(request, delegator.address)).pendingFees).toBe("0");
});

test("while one tab asks the wallet, another one does not", async ({
  page,
  context,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  let reject = () => {};
  wallet.answers.eth_sendTransaction = () =>
    new Promise((_resolve, refuse) => {
      reject = () => refuse(new WalletError(4001, "User rejected the request."));
    });
  await amount(page).fill("1");
  await submit(page).click();
  await expect(page.locator(".steps [aria-current]")).toContainText("Signed in your wallet");
  const other = await context.newPage();
  const second = await connect(other, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(other).fill("1");
  await submit(other).click();
  await expect(ending(other)).toContainText("Another tab is asking the wallet");
  expect(second.sent).toEqual([]);
  reject();
  await expect(ending(page)).toContainText("you rejected it in the wallet");
});

test("what cannot be is said before the wallet is asked", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(page).fill("99999999");
  await expect(page.getByText("Not possible.")).toBeVisible();
  await expect(submit(page)).toBeDisabled();
  await amount(page).fill("1,5");
  await expect(page.locator(".lacks")).toContainText("separated by a point");
  await choose(page, "Undelegate");
  await amount(page).fill("1");
  await expect(page.getByText("no stake bonded")).toBeVisible();
  expect(wallet.sent).toEqual([]);
});

test("a round that nobody has started is offered to be started", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  wallet.answers.eth_call = (params, next) => {
    const { to } = params[0] as { to: string };
    if (to.toLowerCase() !== PINNED.BondingManager.toLowerCase()) return next();
    throw new WalletError(-32000, "execution reverted: current round is not initialized");
  };
  await amount(page).fill("1");
  await submit(page).click();
  await expect(ending(page)).toContainText("Nobody has started this round yet");
  await expect(ending(page).getByRole("button", { name: "Start the round" })).toBeVisible();
  expect(wallet.sent).toEqual([]);
});

test("a refusal of the simulation, too little gas and a node that drops out are told apart", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  wallet.answers.eth_estimateGas = () => {
    throw new WalletError(-32000, "insufficient funds for gas * price + value");
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("too little ETH");
  wallet.answers.eth_estimateGas = () => {
    throw new WalletError(3, "execution reverted: caller must be bonded");
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("no stake that is active yet");
  wallet.answers.eth_estimateGas = () => {
    throw new WalletError(-32603, "Failed to fetch");
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("node did not answer");
  expect(wallet.sent).toEqual([]);
});

test("one that runs out of gas is shown as reverted, never as confirmed", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const before = await positionOf(request, delegator.address);
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  wallet.answers.eth_sendTransaction = (params, next) => {
    (params[0] as { gas: string }).gas = "0x13880";
    return next();
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("Reverted.");
  expect((await positionOf(request, delegator.address)).unbondingLocks).toHaveLength(
    before.unbondingLocks.length,
  );
});

test("on another chain nothing can be signed, and to switch is offered", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  wallet.chainId = 1;
  await wallet.tell("chainChanged", "0x1");
  await expect(page.getByRole("heading", { name: "The wallet is on another network" })).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Switch to the sample network" }).click();
  await expect(amount(page)).toHaveValue("1");
});

test("an account that changes in the middle stops it, and the form is for the new one", async ({
  page,
  request,
  site,
  accounts: { newcomer, delegator },
}) => {
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(page).fill("2");
  wallet.answers.eth_accounts = () => (wallet.sent.length === 0 ? [newcomer.address] : [delegator.address]);
  await submit(page).click();
  await expect(ending(page)).toContainText(`changed to account ${delegator.address}`);
  expect(wallet.sent).toHaveLength(1);
  await wallet.tell("accountsChanged", [delegator.address]);
  await expect(page.getByText("To your delegate")).toBeVisible();
  await expect(amount(page)).toHaveValue("2");
});

test("a reload finds a transaction on its way, and another tab does not send it twice", async ({
  page,
  context,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  wallet.answers.eth_getTransactionReceipt = () => null;
  wallet.answers.eth_getTransactionCount = () => "0x0";
  const nonceLater = wallet.answers.eth_getTransactionCount;
  wallet.answers.eth_sendTransaction = async (_params, next) => {
    delete wallet.answers.eth_getTransactionCount;
    const hash = await next();
    wallet.answers.eth_getTransactionCount = nonceLater;
    return hash;
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("not included yet");
  await page.reload({ waitUntil: "networkidle" });
  await expect(ending(page)).toContainText("not included yet");
  await expect(submit(page)).toBeDisabled();
  const other = await context.newPage();
  const second = await connect(other, site.url, "/stake?do=undelegate", delegator.privateKey).catch(
    () => null,
  );
  await expect(ending(other)).toContainText(/not included yet|Confirmed/);
  expect(second?.sent ?? []).toEqual([]);
  delete wallet.answers.eth_getTransactionReceipt;
  await confirmed(page);
  expect(wallet.sent).toHaveLength(1);
});

test("a Controller that names another contract stops the form and shows both", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  const false_ = `${"de".repeat(20)}`;
  wallet.answers.eth_call = async (_params, next) =>
    String(await next()).replaceAll(PINNED.BondingManager.slice(2).toLowerCase(), false_);
  await amount(page).fill("1");
  // the form may have asked the Controller by itself already, and stands still then
  await expect(async () => {
    if (await submit(page).isEnabled()) await submit(page).click({ timeout: 1_000 });
    await expect(page.getByRole("main")).toContainText(PINNED.BondingManager, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole("main")).toContainText(/0x[dD][eE]/);
  expect(wallet.sent).toEqual([]);
});

test("the sample wallet asks, signs really and changes the chain", async ({
  page,
  request,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  await page.goto(`/stake?to=${to}`, { waitUntil: "networkidle" });
  await page.getByRole("main").getByRole("button", { name: "Connect a wallet" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /newcomer/i })
    .click();
  await amount(page).fill("5");
  await submit(page).click();
  for (const fn of ["approve", "bondWithHint"]) {
    const question = page.getByRole("dialog", { name: "The sample wallet asks you to sign" });
    await expect(question).toContainText(fn);
    await question.getByRole("button", { name: "Sign" }).click();
  }
  await confirmed(page);
  expect((await positionOf(request, newcomer.address)).pendingStake).toBe("5");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`the form fits, its ending comes up from below, and nothing hinders a reader in ${colorScheme}`, async ({
      page,
      site,
      accounts: { delegator },
    }) => {
      await page.emulateMedia({ colorScheme });
      const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
      wallet.answers.eth_sendTransaction = rejected;
      await amount(page).fill("1");
      await expect(page.getByRole("table")).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await submit(page).click();
      await expect(ending(page)).toContainText("you rejected it in the wallet");
      await expect(ending(page)).toBeInViewport();
      await page.getByRole("button", { name: "Back to the form" }).click();
      await expect(amount(page)).toHaveValue("1");
    });
  }
});

test("stake is undelegated by keyboard alone", async ({ page, request, site, accounts: { delegator } }) => {
  await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await page.locator(".deeds input:checked").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.type("1.5");
  await page.keyboard.press("Enter");
  await confirmed(page);
  const { unbondingLocks } = await positionOf(request, delegator.address);
  expect(unbondingLocks.at(-1).amount).toBe("1.5");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an account is read on the server", async ({ page, accounts: { delegator } }) => {
    await page.goto(`/stake?account=${delegator.address}`);
    await expect(page.getByRole("main")).toContainText("is delegated to");
    await expect(page.getByRole("main")).toContainText("How stake moves");
  });
});

test("nothing of a wallet is loaded before Connect is pressed", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/stake", { waitUntil: "networkidle" });
  expect(asked.filter((url) => url.includes("/sample/") || url.includes("/api/v1/orchestrators"))).toEqual(
    [],
  );
  const before = asked.length;
  await page.getByRole("main").getByRole("button", { name: "Connect a wallet" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(asked.slice(before).some((url) => url.includes("/_next/static/"))).toBe(true);
});
