import { PINNED } from "../../lib/facts/contracts";
import { WAD } from "../../lib/units/wei";
import { actAs, advance, called, positionOf } from "../sample-chain";
import { largestOrchestrator } from "../servers/sample-pages";
import { amount, choose, confirmed, ending, step, submit } from "../stake-form";
import { connect, expect, rejects, test } from "../wallet-test";

/** What happens between what a page shows and what is signed: rounds, other wallets, second presses, other accounts. */

test("a round that begins while the approval is on its way is told, and the stake is not claimed over it unseen", async ({
  page,
  request,
  site,
  accounts: { delegator, newcomer },
}) => {
  const before = await positionOf(request, delegator.address);
  await actAs(request, delegator.privateKey, "LivepeerToken", "approve", PINNED.BondingManager, 0n);
  const wallet = await connect(page, site.url, "/stake", delegator.privateKey);
  await amount(page).fill("1");
  await expect(submit(page)).toBeEnabled();
  const warned = page.getByText("You would forfeit about");
  // one claim in this round, so that nothing more can be forfeited in it
  if (await warned.isVisible()) {
    await actAs(request, delegator.privateKey, "BondingManager", "unbond", WAD);
    await page.reload({ waitUntil: "networkidle" });
  }
  await expect(submit(page)).toBeEnabled();
  await expect(warned).toHaveCount(0);
  wallet.answers.eth_sendTransaction = async (_params, next) => {
    const hash = await next();
    await advance(request, 1, false);
    await actAs(request, newcomer.privateKey, "RoundsManager", "initializeRound");
    return hash;
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("Approved, and not sent. What was not shown: this would forfeit");
  expect(wallet.sent.map((sent) => called(sent).functionName)).toEqual(["approve"]);
  await expect(warned).toBeVisible();
  delete wallet.answers.eth_sendTransaction;
  await ending(page).getByRole("button", { name: "Try again" }).click();
  await confirmed(page);
  expect((await positionOf(request, delegator.address)).delegate).toBe(before.delegate);
});

test("a lock is not put back with an orchestrator to whom another wallet has moved the stake meanwhile", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const to = await largestOrchestrator(request);
  const before = await positionOf(request, delegator.address);
  expect(before.delegate).not.toBe(to);
  const wallet = await connect(page, site.url, "/stake?do=rebond", delegator.privateKey);
  await page.locator(".locks label").first().click();
  await expect(submit(page)).toBeEnabled();
  await actAs(request, delegator.privateKey, "BondingManager", "bond", 0n, to);
  await submit(page).click();
  await expect(ending(page)).toContainText("Not sent. Since this was shown, the stake has gone from");
  expect(wallet.sent).toEqual([]);
  expect((await positionOf(request, delegator.address)).unbondingLocks).toEqual(before.unbondingLocks);
});

test("an amount is not added where another wallet has moved the stake meanwhile: that would move it back", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const to = await largestOrchestrator(request);
  await actAs(request, delegator.privateKey, "LivepeerToken", "approve", PINNED.BondingManager, 9n * WAD);
  const wallet = await connect(page, site.url, "/stake", delegator.privateKey);
  await amount(page).fill("1");
  await expect(submit(page)).toBeEnabled();
  await actAs(request, delegator.privateKey, "BondingManager", "bond", 0n, to);
  await submit(page).click();
  await expect(ending(page)).toContainText("Not sent. This account delegates to another orchestrator.");
  expect(wallet.sent).toEqual([]);
});

test("two presses at once ask the wallet once, and the page follows what it sends", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  await expect(submit(page)).toBeEnabled();
  await submit(page).evaluate((button: HTMLButtonElement) => {
    button.form?.requestSubmit();
    button.form?.requestSubmit();
  });
  await confirmed(page);
  expect(wallet.sent).toHaveLength(1);
});

test("while the wallet asks, the page shows the very call", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await page.getByRole("button", { name: "All", exact: true }).click();
  let answer = () => {};
  let asked = "";
  wallet.answers.eth_sendTransaction = ([transaction], next) => {
    asked = String(called(transaction as { to: string; data: string }).args[0]);
    return new Promise((resolve) => {
      answer = () => resolve(next());
    });
  };
  await submit(page).click();
  await expect(step(page)).toContainText("Signed in your wallet");
  const call = page.locator(".progress details.calldata");
  await expect(call).toContainText("unbondWithHint");
  await expect(call.locator("dd").nth(2).locator(".mono")).toHaveText(asked);
  answer();
  await confirmed(page);
});

test("all of it and a lock that were chosen for one account are not chosen for the next", async ({
  page,
  site,
  accounts: { delegator, orchestrator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  wallet.answers.eth_sendTransaction = rejects;
  const change = async (address: string) => {
    wallet.answers.eth_accounts = () => [address];
    await wallet.tell("accountsChanged", [address]);
  };
  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect(submit(page)).toBeEnabled();
  await change(orchestrator.address);
  await expect(amount(page)).toHaveValue("");
  await expect(submit(page)).toBeDisabled();
  await change(delegator.address);
  await expect(amount(page)).not.toHaveValue("");
  await choose(page, "Rebond");
  await page.locator(".locks label").first().click();
  await expect(submit(page)).toBeEnabled();
  await change(orchestrator.address);
  await expect(page.locator(".locks input:checked")).toHaveCount(0);
});
