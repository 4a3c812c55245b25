import type { Page } from "@playwright/test";
import { expect } from "./test";

/** Where the stake form's parts stand; a change of its layout is followed here alone. */

export const submit = (page: Page) => page.getByRole("button", { name: /^Check.* sign in wallet$/ });
export const ending = (page: Page) => page.locator(".steps + div");
export const step = (page: Page) => page.locator(".steps [aria-current]");
export const amount = (page: Page) => page.getByLabel("Amount");
export const target = (page: Page) => page.getByLabel("To", { exact: true });
export const locks = (page: Page) => page.locator(".locks label", { hasText: "LPT" });
export const dueLocks = (page: Page) => page.locator(".locks label", { hasText: "can be withdrawn now" });
export const fees = (page: Page) => page.locator(".locks label", { hasText: "go to your own address" });
export const lacks = (page: Page) => page.locator(".lacks");

/** Chooses what is to be done, by its word. */
export async function choose(page: Page, deed: string): Promise<void> {
  await page.locator(".deeds label", { hasText: deed }).click();
}

/** The same, without a pointer: the radio that is chosen now. */
export const chosenDeed = (page: Page) => page.locator(".deeds input:checked");

/** The transaction was mined with success, and the account was read again at its block. */
export async function confirmed(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "Confirmed in block" })).toContainText(
    "Now, at block",
  );
}

/** Presses the one button and waits for success, which what is shown of an earlier one is not. */
export async function sign(page: Page): Promise<void> {
  const before = await ending(page).innerText();
  await submit(page).click();
  await expect(ending(page)).not.toHaveText(before);
  await confirmed(page);
}

/** What the form shows of the call, by the words before each value. */
export async function shownCall(page: Page): Promise<Record<string, string>> {
  await page.getByText("What the wallet will be asked to sign").click();
  const rows = await page.locator("details.calldata .call > div").all();
  const pairs = await Promise.all(
    rows.map(async (row) => [
      (await row.locator("dt").innerText()).split(/\s/)[0] ?? "",
      (await row.locator("dd").innerText()).split("\n")[0] ?? "",
    ]),
  );
  return Object.fromEntries(pairs);
}
