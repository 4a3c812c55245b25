import { numberToHex } from "viem";
import { positionOf } from "../sample-chain";
import { largestOrchestrator } from "../servers/sample-pages";
import { amount, choose, confirmed, ending, step, submit } from "../stake-form";
import {
  connect,
  expect,
  giveWallet,
  NAME,
  openDialog,
  rejects,
  type TestWallet,
  test,
  WalletError,
} from "../wallet-test";

/** Wallets come, go, change their account and chain, and lie about themselves. */

/** The wallet goes to another chain. */
async function goElsewhere(wallet: TestWallet): Promise<void> {
  wallet.chainId = 1;
  await wallet.tell("chainChanged", "0x1");
}

test("on another chain nothing can be signed, and to switch is offered and may be rejected", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  await goElsewhere(wallet);
  await expect(page.getByRole("heading", { name: "The wallet is on another network" })).toBeVisible();
  const change = page.getByRole("main").getByRole("button", { name: "Switch to the sample network" });
  wallet.answers.wallet_switchEthereumChain = rejects;
  await change.click();
  await expect(page.getByRole("main")).toContainText("Not changed: you rejected it in the wallet.");
  delete wallet.answers.wallet_switchEthereumChain;
  await change.click();
  await expect(amount(page)).toHaveValue("1");
});

test("a chain that the wallet does not know is told to it", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await goElsewhere(wallet);
  wallet.answers.wallet_switchEthereumChain = () => {
    throw new WalletError(4902, "Unrecognized chain ID.");
  };
  let added: { chainId?: string; rpcUrls?: string[] } = {};
  wallet.answers.wallet_addEthereumChain = async ([chain]) => {
    added = chain as typeof added;
    wallet.chainId = Number(added.chainId);
    await wallet.tell("chainChanged", added.chainId);
    return null;
  };
  await page.getByRole("main").getByRole("button", { name: "Switch to the sample network" }).click();
  await expect(submit(page)).toBeVisible();
  expect(added).toMatchObject({
    chainId: numberToHex(1_337_421),
    rpcUrls: [`${site.url}/sample/rpc`],
  });
});

test("a chain that changes unseen while the form stands open is noticed before the wallet is asked", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  wallet.answers.eth_chainId = () => "0x1";
  await submit(page).click();
  await expect(ending(page)).toContainText("The wallet is on another network. Nothing was sent.");
  expect(wallet.sent).toEqual([]);
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

test("an account that changes while the wallet asks is not given what the first one signs", async ({
  page,
  request,
  site,
  accounts: { newcomer, delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  let answer = () => {};
  wallet.answers.eth_sendTransaction = (_params, next) =>
    new Promise((resolve) => {
      answer = () => resolve(next());
    });
  await submit(page).click();
  await expect(step(page)).toContainText("Signed in your wallet");
  wallet.answers.eth_accounts = () => [newcomer.address];
  await wallet.tell("accountsChanged", [newcomer.address]);
  await expect(page.getByText("no stake bonded")).toBeVisible();
  await expect(ending(page)).toBeEmpty();
  answer();
  await expect.poll(() => wallet.sent.length).toBe(1);
  await expect
    .poll(async () => (await positionOf(request, delegator.address)).unbondingLocks.at(-1).amount)
    .toBe("1");
  await expect(ending(page)).toBeEmpty();
  // with the account comes what it has sent
  wallet.answers.eth_accounts = () => [delegator.address];
  await wallet.tell("accountsChanged", [delegator.address]);
  await confirmed(page);
});

test("a wallet that is locked ends the connection, and is connected again once it is unlocked", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  wallet.answers.eth_accounts = () => [];
  await submit(page).click();
  await expect(ending(page)).toContainText("The wallet is locked.");
  await wallet.tell("accountsChanged", []);
  await page.getByRole("main").getByRole("button", { name: "Connect a wallet" }).click();
  await expect(page.getByRole("dialog")).toContainText("The wallet ended the connection, or is locked.");
  delete wallet.answers.eth_accounts;
  await page.getByRole("dialog").getByRole("button", { name: NAME }).click();
  await expect(amount(page)).toHaveValue("1");
  expect(wallet.sent).toEqual([]);
});

test("a connection is remembered over a reload, and forgotten when the person ends it", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await page.reload({ waitUntil: "networkidle" });
  await expect(amount(page)).toBeVisible();
  await page.getByRole("banner").locator(".connect").first().click();
  await expect(page.getByRole("dialog")).toContainText(delegator.address);
  await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByRole("dialog")).toContainText("Connect a wallet");
  await page.reload({ waitUntil: "networkidle" });
  await expect(page.getByRole("main").getByRole("button", { name: "Connect a wallet" })).toBeVisible();
});

test("a connection that the person rejects is told, and may be tried again", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await giveWallet(page, site.url, delegator.privateKey);
  wallet.answers.eth_requestAccounts = rejects;
  await openDialog(page, "/stake");
  const own = page.getByRole("dialog").getByRole("button", { name: NAME });
  await own.click();
  await expect(page.getByRole("dialog")).toContainText("Not connected: you rejected it in the wallet.");
  delete wallet.answers.eth_requestAccounts;
  await own.click();
  await expect(amount(page)).toBeVisible();
});

/** Announces wallets that call themselves so. Runs in the page. */
function announce(labels: { name: string; icon: string }[]): void {
  for (const [place, label] of labels.entries()) {
    const info = { ...label, uuid: `6d3c1f1e-0000-4000-8000-00000000010${place}`, rdns: `bad.w${place}` };
    const provider = { request: () => Promise.reject(new Error("asked")), on() {}, removeListener() {} };
    const tell = () =>
      dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail: { info, provider } }));
    addEventListener("eip6963:requestProvider", tell);
  }
}

test("a wallet's name is a stranger's text, and a picture that is no picture by value is not shown", async ({
  page,
}) => {
  const name = `<img src=x onerror="document.title='owned'">\u202eevil\u0000${"x".repeat(500)}`;
  const icons = [
    "https://tracker.example/icon.png",
    "javascript:document.title='owned'",
    "data:text/html,<script>document.title='owned'</script>",
    `data:image/png;base64,${"A".repeat(70_000)}`,
  ];
  await page.addInitScript(
    announce,
    icons.map((icon) => ({ name, icon })),
  );
  await openDialog(page, "/stake");
  const choices = page.getByRole("dialog").locator("section", { hasText: "In this browser" }).locator("li");
  await expect(choices).toHaveCount(icons.length);
  for (const shown of await choices.allInnerTexts()) {
    expect(shown).toContain("<img src=x");
    expect(shown.trim().length).toBeLessThanOrEqual(41);
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
  await expect(choices.locator("img")).toHaveCount(0);
  await expect(page).not.toHaveTitle("owned");
});

test("the sample wallet asks, may be refused, signs really and changes the chain", async ({
  page,
  request,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  await openDialog(page, `/stake?to=${to}`);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /newcomer/i })
    .click();
  await amount(page).fill("5");
  const question = page.getByRole("dialog", { name: "The sample wallet asks you to sign" });
  await submit(page).click();
  await question.getByRole("button", { name: "Reject" }).click();
  await expect(ending(page)).toContainText("you rejected the approval in the wallet");
  await submit(page).click();
  for (const fn of ["approve", "bondWithHint"]) {
    await expect(question).toContainText(fn);
    await question.getByRole("button", { name: "Sign" }).click();
  }
  await confirmed(page);
  expect((await positionOf(request, newcomer.address)).pendingStake).toBe("5");
  await choose(page, "Undelegate");
  await amount(page).fill("1");
  await expect(page.getByText("no stake that is active yet")).toBeVisible();
});

test("where the browser keeps nothing for the site, a wallet connects and signs all the same", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
  });
  await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  await submit(page).click();
  await confirmed(page);
});
