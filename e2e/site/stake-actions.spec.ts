import { PINNED } from "../../lib/facts/contracts";
import { WAD, weiFromDecimal } from "../../lib/units/wei";
import { actAs, advance, called, etherOf, positionOf, tokenView } from "../sample-chain";
import { largestOrchestrator } from "../servers/sample-pages";
import {
  amount,
  confirmed,
  dueLocks,
  ending,
  fees,
  locks,
  shownCall,
  sign,
  submit,
  target,
} from "../stake-form";
import { connect, expect, rejects, rejectThenSign, test } from "../wallet-test";

/** Every action: rejected in the wallet once, then signed, and seen on the chain to the wei. */

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
  wallet.answers.eth_sendTransaction = rejects;
  await submit(page).click();
  await expect(ending(page)).toContainText("you rejected the approval in the wallet");
  wallet.answers.eth_sendTransaction = (_params, next) => (wallet.sent.length === 0 ? next() : rejects());
  await ending(page).getByRole("button", { name: "Try again" }).click();
  await expect(ending(page)).toContainText("you rejected it in the wallet");
  await expect(ending(page)).toContainText("The approval stands");
  delete wallet.answers.eth_sendTransaction;
  await ending(page).getByRole("button", { name: "Try again" }).click();
  await confirmed(page);
  const wei = 12n * WAD + 345n;
  expect(wallet.sent.map((sent) => sent.to)).toEqual([PINNED.LivepeerToken, PINNED.BondingManager]);
  const [approval, bond] = wallet.sent.map(called);
  expect(approval).toEqual({ functionName: "approve", args: [PINNED.BondingManager, wei] });
  expect([bond?.functionName, bond?.args.slice(0, 2)]).toEqual(["bondWithHint", [wei, to]]);
  expect(await tokenView(request, "allowance", newcomer.address)).toBe(0n);
  const position = await positionOf(request, newcomer.address);
  expect([position.delegate, position.pendingStake]).toEqual([to, "12.000000000000000345"]);
});

test("stake is added to what is delegated, with the same orchestrator and to the wei", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  await actAs(request, newcomer.privateKey, "LivepeerToken", "approve", PINNED.BondingManager, 5n * WAD);
  await actAs(request, newcomer.privateKey, "BondingManager", "bond", 5n * WAD, to);
  const wallet = await connect(page, site.url, "/stake", newcomer.privateKey);
  await expect(page.getByText("To your delegate")).toBeVisible();
  const held = await tokenView(request, "balanceOf", newcomer.address);
  await page.getByRole("button", { name: "Max" }).click();
  await sign(page);
  const [approval, bond] = wallet.sent.map(called);
  expect([approval?.args, bond?.args.slice(0, 2)]).toEqual([
    [PINNED.BondingManager, held],
    [held, to],
  ]);
  expect(await tokenView(request, "balanceOf", newcomer.address)).toBe(0n);
  const { pendingStake } = await positionOf(request, newcomer.address);
  expect(weiFromDecimal(pendingStake)).toBe(held + 5n * WAD);
});

test("stake moves to another orchestrator, whole and without an approval", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const { delegate } = await positionOf(request, delegator.address);
  const { orchestrators } = await (await request.get("/api/v1/orchestrators")).json();
  const { address: to } = orchestrators.find(
    (one: { address: string; active: boolean }) => one.active && one.address !== delegate,
  );
  const wallet = await connect(page, site.url, `/stake?do=move&to=${to}`, delegator.privateKey);
  await rejectThenSign(page, wallet);
  expect(wallet.sent).toHaveLength(1);
  expect(called(wallet.sent[0]).args.slice(0, 2)).toEqual([0n, to]);
  expect((await positionOf(request, delegator.address)).delegate).toBe(to);
});

test("a part is undelegated, and what was shown decoded is what was signed", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1.500000000000000001");
  const shown = await shownCall(page);
  await rejectThenSign(page, wallet);
  const { functionName, args } = called(wallet.sent[0]);
  expect([shown.Function, shown.amount]).toEqual([functionName, String(args[0])]);
  expect(shown.Contract).toContain(wallet.sent[0]?.to);
  expect(args[0]).toBe(1_500_000_000_000_000_001n);
  const after = await positionOf(request, delegator.address);
  const lock = after.unbondingLocks.at(-1);
  expect([lock.amount, lock.withdrawRound]).toEqual(["1.500000000000000001", after.asOf.round + 7]);
});

test("all is undelegated to the last wei, and what was earned before the receipt with one press more", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await page.getByRole("button", { name: "All", exact: true }).click();
  // two rounds pass while the wallet asks, and a reward with them
  wallet.answers.eth_sendTransaction = async (_params, next) => {
    delete wallet.answers.eth_sendTransaction;
    await advance(request, 2);
    return next();
  };
  await sign(page);
  const before = await positionOf(request, delegator.address);
  expect(weiFromDecimal(before.pendingStake)).toBeGreaterThan(0n);
  await page.getByRole("button", { name: "Undelegate them too" }).click();
  await expect.poll(() => wallet.sent.length).toBe(2);
  await confirmed(page);
  await expect(ending(page)).toContainText("0 LPT delegated to nobody");
  const after = await positionOf(request, delegator.address);
  expect([after.status, after.pendingStake, after.delegate]).toEqual(["unbonded", "0", null]);
  expect(after.unbondingLocks.at(-1).amount).toBe(before.pendingStake);
});

test("a lock goes back to the present orchestrator, and to another one by a move after it", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const before = await positionOf(request, delegator.address);
  const to = await largestOrchestrator(request);
  expect(before.delegate).not.toBe(to);
  const wallet = await connect(page, site.url, `/stake?do=rebond&to=${to}`, delegator.privateKey);
  await expect(page.getByText("rebond first, then move")).toBeVisible();
  await locks(page).first().click();
  await rejectThenSign(page, wallet);
  const held = await positionOf(request, delegator.address);
  expect([held.delegate, held.unbondingLocks.length]).toEqual([
    before.delegate,
    before.unbondingLocks.length - 1,
  ]);
  await page.getByRole("button", { name: "Move it to another orchestrator" }).click();
  await sign(page);
  expect(wallet.sent.map((sent) => called(sent).functionName)).toEqual(["rebondWithHint", "bondWithHint"]);
  const after = await positionOf(request, delegator.address);
  expect([after.delegate, after.pendingStake]).toEqual([to, held.pendingStake]);
});

test("with nothing bonded, a lock goes to any orchestrator", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const before = await positionOf(request, delegator.address);
  const all = weiFromDecimal(before.pendingStake);
  await actAs(request, delegator.privateKey, "BondingManager", "unbond", all);
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, "/stake?do=rebond", delegator.privateKey);
  await locks(page).last().click();
  await expect(submit(page)).toBeDisabled();
  await target(page).fill(to);
  await rejectThenSign(page, wallet);
  const { functionName, args } = called(wallet.sent[0]);
  expect([functionName, args[0]]).toEqual(["rebondFromUnbondedWithHint", to]);
  const after = await positionOf(request, delegator.address);
  expect([after.delegate, weiFromDecimal(after.pendingStake)]).toEqual([to, all]);
});

test("several locks are withdrawn one after the other from one list, each once it is due", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  await actAs(request, delegator.privateKey, "BondingManager", "unbond", 2n * WAD);
  const before = await positionOf(request, delegator.address);
  const wallet = await connect(page, site.url, "/stake?do=withdraw", delegator.privateKey);
  await expect(locks(page)).toHaveCount(before.unbondingLocks.length);
  await expect(page.locator(".locks input:disabled")).toHaveCount(before.unbondingLocks.length - 1);
  await dueLocks(page).click();
  const held = await tokenView(request, "balanceOf", delegator.address);
  await rejectThenSign(page, wallet);
  await advance(request, 7);
  await page.reload({ waitUntil: "networkidle" });
  for (let left = before.unbondingLocks.length - 1; left > 0; left -= 1) {
    await expect(dueLocks(page)).toHaveCount(left);
    await dueLocks(page).first().click();
    await submit(page).click();
    await expect(dueLocks(page)).toHaveCount(left - 1);
    await confirmed(page);
  }
  const all = before.unbondingLocks.reduce(
    (sum: bigint, lock: { amount: string }) => sum + weiFromDecimal(lock.amount),
    0n,
  );
  expect((await tokenView(request, "balanceOf", delegator.address)) - held).toBe(all);
  expect(wallet.sent.map((sent) => called(sent).functionName)).toEqual(
    before.unbondingLocks.map(() => "withdrawStake"),
  );
});

test("fees are withdrawn whole, and to nobody but the account itself", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const pending = weiFromDecimal((await positionOf(request, delegator.address)).pendingFees);
  const wallet = await connect(page, site.url, "/stake?do=withdraw", delegator.privateKey);
  await fees(page).click();
  const held = await etherOf(request, delegator.address);
  await rejectThenSign(page, wallet);
  expect(called(wallet.sent[0])).toEqual({
    functionName: "withdrawFees",
    args: [delegator.address, pending],
  });
  expect((await positionOf(request, delegator.address)).pendingFees).toBe("0");
  const gas = BigInt(wallet.sent[0]?.gas ?? 0) * 20_000_000n;
  expect((await etherOf(request, delegator.address)) - held).toBeGreaterThanOrEqual(pending - gas);
});

test("a round that nobody has started is started, and then the action goes through", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  await advance(request, 1, false);
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  await expect(page.getByText("Nobody has started this round yet")).toBeVisible();
  await expect(submit(page)).toBeDisabled();
  wallet.answers.eth_sendTransaction = rejects;
  await page.getByRole("button", { name: "Start the round" }).click();
  await expect(ending(page)).toContainText("you rejected it in the wallet");
  delete wallet.answers.eth_sendTransaction;
  await ending(page).getByRole("button", { name: "Try again" }).click();
  await confirmed(page);
  await expect(amount(page)).toHaveValue("1");
  await sign(page);
  expect(wallet.sent.map((sent) => called(sent).functionName)).toEqual(["initializeRound", "unbondWithHint"]);
});
