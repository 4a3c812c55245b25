import type { Page } from "@playwright/test";
import { SAMPLE } from "./servers/sample";
import { type Site, startSite } from "./servers/site";
import { giveWallet, NAME, type TestWallet, WalletError } from "./servers/test-wallet";
import { confirmed, ending, submit } from "./stake-form";
import { test as base, expect } from "./test";

interface Given {
  address: string;
  privateKey: `0x${string}`;
  word: string;
}

/** The accounts that the sample network gives away. */
export interface Accounts {
  delegator: Given;
  newcomer: Given;
  orchestrator: Given;
}

/** A smaller network begins anew in a fraction of the time, and has the same accounts to try. */
const SMALL = { SAMPLE_SCALE: "0.1" };

/** Tests that send transactions: on a sample site of their own, which begins anew for each of them. */
export const test = base.extend<{ accounts: Accounts }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the shape by which a fixture says that it needs no other
    async ({}, use) => {
      const site = await startSite({ ...SAMPLE, ...SMALL });
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  accounts: async ({ request }, use) => {
    expect((await request.post("/sample/reset", { data: {} })).ok()).toBe(true);
    const { accounts }: { accounts: Given[] } = await (await request.get("/sample/accounts")).json();
    const [delegator, newcomer, orchestrator] = accounts;
    if (delegator === undefined || newcomer === undefined || orchestrator === undefined)
      throw new Error("the sample network gives away fewer accounts");
    await use({ delegator, newcomer, orchestrator });
  },
});

/** Opens a page with a wallet in it, and connects it by the dialog. */
export async function connect(
  page: Page,
  url: string,
  link: string,
  privateKey: `0x${string}`,
): Promise<TestWallet> {
  const wallet = await giveWallet(page, url, privateKey);
  await openDialog(page, link);
  await page.getByRole("dialog").getByRole("button", { name: NAME }).click();
  await expect(page.locator(".desk")).toBeVisible();
  return wallet;
}

/** Opens a page and on it the dialog of wallets. */
export async function openDialog(page: Page, link: string): Promise<void> {
  await page.goto(link, { waitUntil: "networkidle" });
  await page.getByRole("main").getByRole("button", { name: "Connect a wallet" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

/** The person says no. */
export const rejects = () => {
  throw new WalletError(4001, "User rejected the request.");
};

/** Rejects in the wallet what the form asks, tries again from there, and signs. */
export async function rejectThenSign(page: Page, wallet: TestWallet): Promise<void> {
  wallet.answers.eth_sendTransaction = rejects;
  await submit(page).click();
  await expect(ending(page)).toContainText("you rejected it in the wallet. What you typed is kept.");
  expect(wallet.sent).toEqual([]);
  delete wallet.answers.eth_sendTransaction;
  await ending(page).getByRole("button", { name: "Try again" }).click();
  await confirmed(page);
}

export { expect, giveWallet, NAME, type TestWallet, WalletError };
