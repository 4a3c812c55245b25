import type { APIRequestContext, Page } from "@playwright/test";
import { SAMPLE } from "./servers/sample";
import { type Site, startSite } from "./servers/site";
import { giveWallet, NAME, type TestWallet } from "./servers/test-wallet";
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

/** Tests that send transactions: on a sample site of their own, which begins anew for each of them. */
export const test = base.extend<{ accounts: Accounts }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the shape by which a fixture says that it needs no other
    async ({}, use) => {
      const site = await startSite({ ...SAMPLE });
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
  await page.goto(link, { waitUntil: "networkidle" });
  await page.getByRole("main").getByRole("button", { name: "Connect a wallet" }).click();
  await page.getByRole("dialog").getByRole("button", { name: NAME }).click();
  await expect(page.locator(".desk")).toBeVisible();
  return wallet;
}

/** An account as the API tells it now. */
export async function positionOf(request: APIRequestContext, address: string) {
  return (await request.get(`/api/v1/delegators/${address}?block=0`)).json();
}

/** One view of a contract of the sample chain, undecoded. */
export async function chainCall(request: APIRequestContext, to: string, data: string): Promise<bigint> {
  const answer = await request.post("/sample/rpc", {
    data: { jsonrpc: "2.0", id: 1, method: "eth_call", params: [{ to, data }, "latest"] },
  });
  return BigInt((await answer.json()).result);
}

export { expect };
