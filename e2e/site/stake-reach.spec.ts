import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { positionOf } from "../sample-chain";
import { amount, chosenDeed, confirmed, ending, submit } from "../stake-form";
import { connect, expect, giveWallet, openDialog, rejects, test } from "../wallet-test";

/** Everybody reaches it: on a phone, by keyboard alone, without script, and without a wallet's weight. */

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
      wallet.answers.eth_sendTransaction = rejects;
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

  test("the dialog of wallets fits, and nothing hinders a reader", async ({
    page,
    site,
    accounts: { delegator },
  }) => {
    await giveWallet(page, site.url, delegator.privateKey);
    await openDialog(page, "/stake");
    await expect(page.getByRole("dialog").getByRole("button", { name: /newcomer/i })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

/** Presses Tab until that part has the focus. */
async function tabTo(page: Page, part: Locator): Promise<void> {
  await expect(part).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(part).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [0], timeout: 30_000 });
}

test("from connecting to the signature everything is done by keyboard alone", async ({
  page,
  request,
  accounts: { delegator },
}) => {
  await page.goto("/stake?do=undelegate", { waitUntil: "networkidle" });
  const opener = page.getByRole("main").getByRole("button", { name: "Connect a wallet" });
  await tabTo(page, opener);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const choice = dialog.getByRole("button", { name: /delegator/i });
  await expect(choice).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  // the focus stays within the dialog, however often it goes round
  await expect(choice).toBeEnabled();
  for (let turn = 0; turn < 15; turn += 1) {
    await page.keyboard.press("Tab");
    // a guard at its edge may have the focus for a moment, and hands it back in
    await expect.poll(() => dialog.evaluate((part) => part.contains(document.activeElement))).toBe(true);
  }
  await tabTo(page, choice);
  await page.keyboard.press("Enter");
  // what was pressed is gone, and the place is not
  await expect(page.getByRole("heading", { name: "What you do" })).toBeFocused();
  await tabTo(page, chosenDeed(page));
  await page.keyboard.press("Tab");
  await page.keyboard.type("1.5");
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "The sample wallet asks you to sign" });
  await tabTo(page, question.getByRole("button", { name: "Sign" }));
  await page.keyboard.press("Enter");
  await confirmed(page);
  const { unbondingLocks } = await positionOf(request, delegator.address);
  expect(unbondingLocks.at(-1).amount).toBe("1.5");
});

test("whoever presses without a pointer keeps the place at every step, and is told of each", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  const transaction = page.getByRole("region", { name: "Transaction" });
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  wallet.answers.eth_sendTransaction = () => asked.then(rejects);
  await amount(page).fill("1");
  await submit(page).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Your wallet asks you to sign" })).toBeAttached();
  await expect(transaction).toBeFocused();
  answer();
  const again = ending(page).getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  delete wallet.answers.eth_sendTransaction;
  await again.press("Enter");
  await confirmed(page);
  await expect(transaction).toBeFocused();
  // an alert within a live region would be read out twice
  await expect(page.locator("[role=status] [role=alert], [aria-live] [role=status]")).toHaveCount(0);
  wallet.chainId = 1;
  await wallet.tell("chainChanged", "0x1");
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Switch to/ })
    .press("Enter");
  await expect(page.getByRole("heading", { name: "What you do" })).toBeFocused();
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
