import { type Hex, keccak256 } from "viem";
import { PINNED } from "../../lib/facts/contracts";
import { WAD } from "../../lib/units/wei";
import { actAs, called, node, positionOf, sendAs, tokenView } from "../sample-chain";
import { largestOrchestrator } from "../servers/sample-pages";
import { amount, confirmed, dueLocks, ending, sign, step, submit } from "../stake-form";
import { connect, expect, type TestWallet, test } from "../wallet-test";

/** What the chain makes of a transaction after it was signed: reverted, replaced, or found again. */

test("what changed between the check and the block is told as a revert with its reason", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const { unbondingLocks } = await positionOf(request, delegator.address);
  const due = unbondingLocks.find((lock: { withdrawable: boolean }) => lock.withdrawable);
  const wallet = await connect(page, site.url, "/stake?do=withdraw", delegator.privateKey);
  await dueLocks(page).click();
  // another wallet of the same account withdraws the lock first
  wallet.answers.eth_sendTransaction = async (_params, next) => {
    await actAs(request, delegator.privateKey, "BondingManager", "withdrawStake", BigInt(due.id));
    return next();
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("Reverted. This lock is gone");
  await expect(dueLocks(page)).toHaveCount(0);
});

test("an allowance that another one has used up is told as a revert, and nothing is bonded", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  await actAs(request, newcomer.privateKey, "LivepeerToken", "approve", PINNED.BondingManager, 9n * WAD);
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(page).fill("4");
  wallet.answers.eth_sendTransaction = async (_params, next) => {
    await actAs(request, newcomer.privateKey, "LivepeerToken", "approve", PINNED.BondingManager, 0n);
    return next();
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("Reverted. The approval is for less LPT");
  expect((await positionOf(request, newcomer.address)).pendingStake).toBe("0");
  await expect(amount(page)).toHaveValue("4");
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
  await expect(ending(page)).toContainText("Reverted. It ran out of gas.");
  expect((await positionOf(request, delegator.address)).unbondingLocks).toHaveLength(
    before.unbondingLocks.length,
  );
});

/** The wallet signs and sends what it is asked, and then mines another transaction with that nonce instead. */
function replaceBy(wallet: TestWallet, request: Parameters<typeof node>[0], instead: "faster" | "nothing") {
  wallet.answers.eth_sendTransaction = async ([asked]) => {
    const { to, data, gas } = asked as { to: Hex; data: Hex; gas: Hex };
    const { address } = wallet.signer;
    const nonce = await node(request, "eth_getTransactionCount", address, "latest");
    const signed = (maxFeePerGas: bigint, call: { to: Hex; data: Hex }) =>
      wallet.signer.signTransaction({
        type: "eip1559",
        chainId: wallet.chainId,
        nonce: Number(nonce),
        ...call,
        gas: BigInt(gas),
        maxFeePerGas,
        maxPriorityFeePerGas: 0n,
      });
    const first = await signed(20_000_000n, { to, data });
    // the node still has the first one until the other is mined
    wallet.answers.eth_getTransactionByHash = (params, next) =>
      params[0] === keccak256(first) ? { hash: params[0], nonce, from: address } : next();
    const other = instead === "faster" ? { to, data } : { to: address, data: "0x" as const };
    await node(request, "eth_sendRawTransaction", await signed(30_000_000n, other));
    return keccak256(first);
  };
}

for (const [what, instead, more] of [
  ["sped up", "faster", 1],
  ["cancelled", "nothing", 0],
] as const) {
  test(`one that is ${what} in the wallet is told as replaced, and the account is read again`, async ({
    page,
    request,
    site,
    accounts: { delegator },
  }) => {
    const before = await positionOf(request, delegator.address);
    const wallet = await connect(page, site.url, "/stake?do=rebond", delegator.privateKey);
    await page.locator(".locks label").first().click();
    replaceBy(wallet, request, instead);
    await submit(page).click();
    await expect(ending(page)).toContainText("Replaced. Another transaction took its place");
    await expect(page.locator(".locks label")).toHaveCount(before.unbondingLocks.length - more);
    const after = await positionOf(request, delegator.address);
    expect(after.unbondingLocks).toHaveLength(before.unbondingLocks.length - more);
  });
}

test("an approval on its way is found again after a reload, and then no second one is asked", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(page).fill("2.5");
  let mined = false;
  wallet.answers.eth_getTransactionReceipt = (_params, next) => (mined ? next() : null);
  wallet.answers.eth_getTransactionCount = (_params, next) => (mined ? next() : "0x0");
  await submit(page).click();
  await expect(step(page)).toContainText("The approval is on its way.");
  await page.reload({ waitUntil: "networkidle" });
  await expect(ending(page)).toContainText("Sent, and not included yet.");
  await expect(submit(page)).toBeDisabled();
  mined = true;
  await expect(ending(page)).toContainText("The approval stands.");
  await expect(amount(page)).toHaveValue("2.5");
  await sign(page);
  expect(wallet.sent.map((sent) => called(sent).functionName)).toEqual(["approve", "bondWithHint"]);
  expect(await tokenView(request, "allowance", newcomer.address)).toBe(0n);
});

test("what was sent beside the page is seen when all is undelegated", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await page.getByRole("button", { name: "All", exact: true }).click();
  await actAs(request, delegator.privateKey, "BondingManager", "unbond", WAD);
  await sendAs(request, delegator.privateKey, { to: delegator.address });
  await submit(page).click();
  await confirmed(page);
  const after = await positionOf(request, delegator.address);
  expect([after.status, wallet.sent.length]).toEqual(["unbonded", 1]);
});
