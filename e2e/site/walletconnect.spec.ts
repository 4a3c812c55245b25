import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type PhoneWallet, phoneWallet } from "../../lib/wallet/testing/phone-wallet";
import { Relay } from "../../lib/wallet/testing/relay";
import { sampleUrl } from "../servers/sample";
import { type Site, startSite } from "../servers/site";
import { startUpstreams, type Upstreams } from "../servers/upstreams";

const PROJECT_ID = "0123456789abcdef0123456789abcdef";
const HOSTS = "wss://relay.walletconnect.org https://rpc.walletconnect.org";

interface Outside {
  /** whether the relay can be reached */
  reached: boolean;
  /** how often it was tried */
  tried: number;
  phone: PhoneWallet;
  /** what a page asked of others than the site */
  asked: string[];
  /** what the content policy refused */
  refused: string[];
}

/** A site on a live network's stand-ins; WalletConnect's relay, its node and a phone stand in for the real ones too. */
const test = base.extend<{ outside: Outside }, { live: { site: Site; upstreams: Upstreams; relay: Relay } }>({
  live: [
    // biome-ignore lint/correctness/noEmptyPattern: the shape by which a fixture says that it needs no other
    async ({}, use) => {
      const upstreams = await startUpstreams();
      const site = await startSite({ ...upstreams.settings, WALLETCONNECT_PROJECT_ID: PROJECT_ID });
      // One for all tests: the phone's client chooses its socket once for a process.
      await use({ site, upstreams, relay: new Relay() });
      await site.stop();
      await upstreams.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ live }, use) => use(live.site.url),
  outside: async ({ page, live }, use, { testId }) => {
    const phone = await phoneWallet(live.relay, testId);
    const outside: Outside = { reached: true, tried: 0, phone, asked: [], refused: [] };
    page.on("request", (request) => {
      if (!request.url().startsWith(live.site.url) && !request.url().startsWith("data:"))
        outside.asked.push(new URL(request.url()).host);
    });
    page.on("console", (message) => {
      if (/content security policy/i.test(message.text())) outside.refused.push(message.text());
    });
    await page.routeWebSocket(/relay\.walletconnect/, (socket) => {
      outside.tried += 1;
      if (!outside.reached) return void socket.close();
      const end = live.relay.attach((text) => socket.send(text));
      socket.onMessage((text) => end.receive(String(text)));
    });
    await page.route("https://rpc.walletconnect.org/**", async (route) => {
      const data = route.request().postData() ?? "";
      const answer = await page.request.post(live.upstreams.settings.RPC_URL, {
        data,
        headers: { "content-type": "application/json" },
      });
      const headers = { "access-control-allow-origin": "*", "content-type": "application/json" };
      await route.fulfill({ status: answer.status(), headers, body: await answer.text() });
    });
    await use(outside);
    // A page that is closed reads on, and nobody waits for the answer.
    await page.unrouteAll({ behavior: "ignoreErrors" });
    expect(outside.refused).toEqual([]);
  },
});

const dialog = (page: Page) => page.getByRole("dialog");
const entry = (page: Page) => dialog(page).getByRole("button", { name: "WalletConnect" });
const qr = (page: Page) => dialog(page).getByRole("img", { name: "WalletConnect pairing code" });

async function openDialog(page: Page, link = "/stake"): Promise<void> {
  await page.goto(link, { waitUntil: "networkidle" });
  await page.getByRole("main").getByRole("button", { name: "Connect a wallet" }).click();
  await expect(dialog(page)).toBeVisible();
}

async function codeOf(page: Page): Promise<string> {
  await expect(qr(page)).toBeVisible();
  const code = await dialog(page).locator('a[href^="wc:"]').getAttribute("href");
  return code ?? "";
}

/** An account of the stand-in that has stake: its largest orchestrator. */
async function staked(page: Page): Promise<string> {
  const { orchestrators } = await (await page.request.get("/api/v1/orchestrators")).json();
  return orchestrators[0].address;
}

test("without a project id it is not offered, and the policy lets through to nobody", async ({ page }) => {
  const answer = await page.request.get(`${sampleUrl()}/stake`);
  expect(answer.headers()["content-security-policy"]).toContain("connect-src 'self';");
  expect(await answer.text()).not.toMatch(/walletconnect/i);
  await openDialog(page, `${sampleUrl()}/stake`);
  await expect(dialog(page).getByRole("button", { name: "Look" })).toBeVisible();
  await expect(entry(page)).toHaveCount(0);
});

test("pages may ask its two hosts, frames none, and nothing of it is loaded before it is pressed", async ({
  page,
  outside,
}) => {
  const policy = async (path: string) => (await page.request.get(path)).headers()["content-security-policy"];
  expect(await policy("/stake")).toContain(`connect-src 'self' ${HOSTS};`);
  expect(await policy("/embed/yield")).toContain("connect-src 'self';");
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/_next/static/") && response.url().endsWith(".js"))
      scripts.push(response.text());
  });
  const client = async () =>
    (await Promise.all(scripts)).filter((text) => text.includes("wc_sessionPropose"));
  await openDialog(page);
  await expect(entry(page)).toBeEnabled();
  await page.waitForLoadState("networkidle");
  expect(await client()).toEqual([]);
  expect([outside.tried, outside.asked]).toEqual([0, []]);
  await entry(page).click();
  await expect(qr(page)).toBeVisible();
  expect(await client()).toHaveLength(1);
  expect(outside.tried).toBeGreaterThan(0);
  const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
  expect(violations).toEqual([]);
});

test("a relay that cannot be reached is said in words, and a new code or another way is offered", async ({
  page,
  outside,
}) => {
  outside.reached = false;
  await openDialog(page);
  await entry(page).click();
  await expect(dialog(page).getByRole("status")).toContainText("Asking WalletConnect's relay for a code");
  await expect(dialog(page).getByRole("alert")).toContainText("relay does not answer", { timeout: 40_000 });
  await dialog(page).getByRole("button", { name: "Other wallets" }).click();
  await expect(dialog(page).getByRole("button", { name: "Look" })).toBeVisible();
  await expect(entry(page)).toBeFocused();
  outside.reached = true;
  await entry(page).press("Enter");
  await expect(qr(page)).toBeVisible();
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await expect(entry(page)).toBeEnabled();
});

test("what is rejected on the phone is said, and the next code connects", async ({ page, outside }) => {
  await openDialog(page);
  await entry(page).click();
  const first = await codeOf(page);
  await outside.phone.scan(first, null);
  await expect(dialog(page).getByRole("alert")).toHaveText("Not connected: you rejected it in the wallet.");
  await dialog(page).getByRole("button", { name: "New code" }).click();
  const second = await codeOf(page);
  expect(second).not.toBe(first);
  const account = await staked(page);
  await outside.phone.scan(second, [`eip155:42161:${account}`]);
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("heading", { name: "What you do" })).toBeVisible();
});

test("a transaction is asked for on the phone; a reload keeps the connection, and the phone ends it", async ({
  page,
  outside,
}) => {
  await openDialog(page, "/stake?do=undelegate");
  await entry(page).click();
  const account = await staked(page);
  await outside.phone.scan(await codeOf(page), [`eip155:42161:${account}`]);
  await page.getByLabel("Amount").fill("1.5");
  outside.phone.answers.eth_sendTransaction = () => {
    throw { code: 5000, message: "User rejected." };
  };
  await page.getByRole("button", { name: /^Check.* sign in wallet$/ }).click();
  await expect(page.locator(".steps + div")).toContainText("you rejected it in the wallet");
  expect(outside.phone.asked).toMatchObject([
    {
      chainId: "eip155:42161",
      method: "eth_sendTransaction",
      params: [{ from: account, chainId: "0xa4b1" }],
    },
  ]);
  expect(new Set(outside.asked)).toEqual(new Set(["rpc.walletconnect.org"]));

  await page.reload({ waitUntil: "networkidle" });
  await page.getByRole("banner").getByRole("button", { name: /0x/ }).click();
  await expect(dialog(page)).toContainText("Phone Wallet, by WalletConnect");
  await outside.phone.leave();
  await expect(dialog(page)).toContainText("The wallet ended the connection");
  await expect(entry(page)).toBeVisible();
});
