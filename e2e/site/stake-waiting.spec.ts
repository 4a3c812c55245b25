import { type Hex, keccak256 } from "viem";
import { node, positionOf } from "../sample-chain";
import { amount, choose, confirmed, ending, fees, step, submit } from "../stake-form";
import { connect, expect, rejects, type TestWallet, test, WalletError } from "../wallet-test";

/** What was signed and has no end yet: nodes that fall silent, answers that are lost, other signers, other tabs. */

const dropped = () => {
  throw new WalletError(-32603, "Failed to fetch");
};
const LOOKED = "I have looked: back to the form";

/** Holds back everything by which the end of a transaction could be seen. @returns lets it be seen */
function holdBack(wallet: TestWallet): () => void {
  wallet.answers.eth_getTransactionReceipt = () => null;
  wallet.answers.eth_getTransactionCount = () => "0x0";
  // the wallet itself knows its nonce
  wallet.answers.eth_sendTransaction = async (_params, next) => {
    const { eth_getTransactionCount: held } = wallet.answers;
    delete wallet.answers.eth_getTransactionCount;
    const hash = await next();
    if (held !== undefined) wallet.answers.eth_getTransactionCount = held;
    return hash;
  };
  return () => {
    delete wallet.answers.eth_getTransactionReceipt;
    delete wallet.answers.eth_getTransactionCount;
  };
}

test("a node that drops out during the check is told, and a second press goes through", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  await expect(submit(page)).toBeEnabled();
  wallet.answers.eth_call = dropped;
  await submit(page).click();
  await expect(ending(page)).toContainText("Not sent. The wallet's node did not answer.");
  expect(wallet.sent).toEqual([]);
  delete wallet.answers.eth_call;
  await ending(page).getByRole("button", { name: "Try again" }).click();
  await confirmed(page);
  expect(wallet.sent).toHaveLength(1);
});

test("a node that drops out after it was sent is asked again, until it tells the end", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  wallet.answers.eth_getTransactionReceipt = dropped;
  await submit(page).click();
  await expect(ending(page)).toContainText("node does not answer at present; it is asked again");
  delete wallet.answers.eth_getTransactionReceipt;
  await confirmed(page);
  expect(wallet.sent).toHaveLength(1);
});

test("where the wallet's answer is lost, nothing is sent again before the person has looked", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const before = await positionOf(request, delegator.address);
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  wallet.answers.eth_sendTransaction = async (_params, next) => {
    await next();
    return dropped();
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("Perhaps sent.");
  await expect(ending(page)).toContainText("This account has sent a transaction since then");
  await submit(page).click();
  await expect(ending(page)).toContainText("its answer never came here");
  await page.reload({ waitUntil: "networkidle" });
  await expect(ending(page)).toContainText("Perhaps sent.");
  expect(wallet.sent).toHaveLength(1);
  expect((await positionOf(request, delegator.address)).unbondingLocks).toHaveLength(
    before.unbondingLocks.length + 1,
  );
  delete wallet.answers.eth_sendTransaction;
  await ending(page).getByRole("button", { name: LOOKED }).click();
  await expect(ending(page)).toBeEmpty();
  await submit(page).click();
  await confirmed(page);
  expect(wallet.sent).toHaveLength(2);
});

test("a page that is left while the wallet asks says so when it comes back", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  let asked = false;
  wallet.answers.eth_sendTransaction = () => {
    asked = true;
    return new Promise(() => {});
  };
  await submit(page).click();
  await expect(step(page)).toContainText("Signed in your wallet");
  await expect.poll(() => asked).toBe(true);
  await page.reload({ waitUntil: "networkidle" });
  await expect(ending(page)).toContainText("Perhaps sent. The wallet was asked before");
  await expect(ending(page)).not.toContainText("has sent a transaction");
  wallet.answers.eth_sendTransaction = rejects;
  await ending(page).getByRole("button", { name: LOOKED }).click();
  await submit(page).click();
  await expect(ending(page)).toContainText("you rejected it in the wallet");
  await page.reload({ waitUntil: "networkidle" });
  await expect(ending(page)).toBeEmpty();
});

test("a reload finds a transaction on its way, and another tab does not send it twice", async ({
  page,
  context,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  const show = holdBack(wallet);
  await submit(page).click();
  await expect(ending(page)).toContainText("not included yet");
  await page.reload({ waitUntil: "networkidle" });
  await expect(ending(page)).toContainText("not included yet");
  await expect(submit(page)).toBeDisabled();
  const other = await context.newPage();
  const second = await connect(other, site.url, "/stake?do=undelegate", delegator.privateKey);
  await expect(ending(other)).toContainText(/not included yet|Confirmed/);
  expect(second.sent).toEqual([]);
  show();
  await confirmed(page);
  expect(wallet.sent).toHaveLength(1);
});

test("while one tab asks the wallet, another one does not ask the same, and may ask another thing", async ({
  page,
  context,
  request,
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
  await expect(step(page)).toContainText("Signed in your wallet");
  const other = await context.newPage();
  const second = await connect(other, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(other).fill("1");
  await submit(other).click();
  await expect(ending(other)).toContainText("Another tab is asking the wallet");
  expect(second.sent).toEqual([]);
  await choose(other, "Withdraw");
  await fees(other).click();
  await submit(other).click();
  await confirmed(other);
  expect((await positionOf(request, delegator.address)).pendingFees).toBe("0");
  await expect(step(page)).toContainText("Signed in your wallet");
  reject();
  await expect(ending(page)).toContainText("you rejected it in the wallet");
});

test.describe("a contract account", () => {
  /** A Safe: the wallet answers with the hash of a proposal, and somebody sends it once all have signed. */
  function beSafe(wallet: TestWallet, request: Parameters<typeof node>[0]) {
    const proposal = keccak256("0x5afe");
    let carry = async (): Promise<unknown> => undefined;
    let mined: Hex | null = null;
    wallet.answers.eth_getCode = () => "0x6080604052";
    wallet.answers.eth_getBalance = () => "0x0";
    wallet.answers.eth_sendTransaction = (_params, next) => {
      carry = async () => {
        mined = (await next()) as Hex;
      };
      return proposal;
    };
    return {
      proposal,
      carry: () => carry(),
      mined: () => mined,
      receipt: () => node(request, "eth_getTransactionReceipt", mined),
    };
  }

  for (const [way, teach] of [
    ["knows what became of its own hash", "receipt"],
    ["tells the transactions behind its own hash", "calls"],
  ] as const) {
    test(`waits for other signers over a reload, where the wallet ${way}`, async ({
      page,
      request,
      site,
      accounts: { delegator },
    }) => {
      const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
      const safe = beSafe(wallet, request);
      if (teach === "calls") {
        wallet.answers.wallet_getCallsStatus = () =>
          safe.mined() === null
            ? { status: 100, receipts: [] }
            : { status: 200, receipts: [{ transactionHash: safe.mined() }] };
      } else {
        wallet.answers.eth_getTransactionReceipt = ([hash], next) =>
          hash === safe.proposal ? (safe.mined() === null ? null : safe.receipt()) : next();
      }
      await amount(page).fill("1");
      await submit(page).click();
      await expect(ending(page)).toContainText("Waiting for other signers.");
      await page.reload({ waitUntil: "networkidle" });
      await expect(ending(page)).toContainText("Waiting for other signers.");
      await safe.carry();
      await confirmed(page);
      await expect(ending(page).locator(".mono").first()).toHaveAttribute("title", safe.mined() ?? "");
    });
  }

  test("is left when the person wants it, where nothing ever tells the end", async ({
    page,
    request,
    site,
    accounts: { delegator },
  }) => {
    const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
    beSafe(wallet, request);
    await amount(page).fill("1");
    await submit(page).click();
    await expect(ending(page)).toContainText("Some wallets answer with a hash of their own");
    await ending(page).getByRole("button", { name: "Stop waiting" }).click();
    await expect(ending(page)).toBeEmpty();
    await page.reload({ waitUntil: "networkidle" });
    await expect(submit(page)).toBeEnabled();
    await expect(ending(page)).toBeEmpty();
  });
});
