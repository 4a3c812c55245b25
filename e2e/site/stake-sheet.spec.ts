import { AxeBuilder } from "@axe-core/playwright";
import { positionOf } from "../sample-chain";
import { connect, expect, test } from "../wallet-test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const SUBMIT = /^Check.* sign in wallet$/;

test("on a phone the form is a sheet from below that keeps what was typed, and gives the focus back", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  await connect(page, site.url, "/stake", delegator.privateKey);
  const task = page.locator(".tasks button", { hasText: /^Undelegate/ });
  await expect(task).toContainText("LPT delegated");
  await task.click();
  const sheet = page.getByRole("dialog", { name: "Undelegate stake" });
  await expect(sheet).toBeVisible();
  await expect(sheet).toBeInViewport();
  await sheet.getByLabel("Amount").fill("2.5");
  await expect(sheet.getByRole("table")).toContainText("Undelegated");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(task).toBeFocused();
  await task.click();
  await expect(sheet.getByLabel("Amount")).toHaveValue("2.5");
  await sheet.getByRole("button", { name: "Close" }).click();
  await expect(sheet).toBeHidden();
});

test("on a phone a transaction goes its way in the sheet, and can be put away and brought back", async ({
  page,
  request,
  accounts: { delegator },
}) => {
  await page.goto("/stake?do=undelegate", { waitUntil: "networkidle" });
  await page.getByRole("main").getByRole("button", { name: "Connect a wallet" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /delegator/i })
    .click();
  const sheet = page.getByRole("dialog", { name: "Undelegate stake" });
  await sheet.getByLabel("Amount").fill("1.25");
  await sheet.getByRole("button", { name: SUBMIT }).press("Enter");
  const question = page.getByRole("dialog", { name: "The sample wallet asks you to sign" });
  await question.getByRole("button", { name: "Sign" }).click();
  const transaction = page.getByRole("dialog", { name: "Transaction" });
  await expect(transaction).toContainText("Confirmed in block");
  await expect(transaction.getByRole("region", { name: "Transaction" })).toBeFocused();
  await transaction.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Show the transaction" }).click();
  await expect(transaction).toContainText("Confirmed in block");
  await transaction.getByRole("button", { name: "Back to the form" }).press("Enter");
  await expect.poll(() => sheet.evaluate((part) => part.contains(document.activeElement))).toBe(true);
  await expect(page.getByLabel("Amount")).toHaveValue("");
  const { unbondingLocks } = await positionOf(request, delegator.address);
  expect(unbondingLocks.at(-1).amount).toBe("1.25");
});
