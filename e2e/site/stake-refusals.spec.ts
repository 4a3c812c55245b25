import { PINNED } from "../../lib/facts/contracts";
import { WAD } from "../../lib/units/wei";
import {
  actAs,
  advance,
  called,
  etherOf,
  pauseProtocol,
  positionOf,
  sendAs,
  tokenView,
} from "../sample-chain";
import { largestOrchestrator } from "../servers/sample-pages";
import { amount, choose, dueLocks, ending, fees, lacks, sign, submit, target } from "../stake-form";
import { connect, expect, test, WalletError } from "../wallet-test";

/** What cannot be: said in words, and nothing is sent. */

const LARGEST = 2n ** 256n - 1n;

test("what cannot be is said before the wallet is asked", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  const held = await tokenView(request, "balanceOf", newcomer.address);
  for (const [typed, words] of [
    [`${held / WAD + 1n}`, "The account holds"],
    [`${LARGEST / WAD}`, "The account holds"],
    ["0", "the amount is 0"],
  ] as const) {
    await amount(page).fill(typed);
    await expect(page.getByText("Not possible.")).toBeVisible();
    // what cannot be has no after
    await expect(page.getByRole("region", { name: "Before and after" })).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText(words);
    await expect(submit(page)).toBeDisabled();
  }
  for (const [typed, words] of [
    ["1,5", "separated by a point"],
    ["-1", "cannot be negative"],
    ["0.0000000000000000001", "18 decimals"],
    [`${LARGEST / WAD + 1n}`, "more than a contract can count"],
  ] as const) {
    await amount(page).fill(typed);
    await expect(lacks(page)).toContainText(words);
    await expect(submit(page)).toBeDisabled();
  }
  await amount(page).fill("1");
  await target(page).fill(newcomer.address);
  await expect(lacks(page)).toContainText("No registered orchestrator");
  await choose(page, "Undelegate");
  await expect(page.getByText("no stake bonded")).toBeVisible();
  expect(wallet.sent).toEqual([]);
});

test("an orchestrator cannot move its stake to another one", async ({
  page,
  request,
  site,
  accounts: { orchestrator },
}) => {
  const to = await largestOrchestrator(request);
  await connect(page, site.url, `/stake?do=move&to=${to}`, orchestrator.privateKey);
  await expect(page.getByText("cannot delegate to another one")).toBeVisible();
  await expect(submit(page)).toBeDisabled();
});

test("an approval that the person lowers in the wallet is told, and nothing is bonded", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(page).fill("7");
  wallet.answers.eth_sendTransaction = (params, next) => {
    const asked = params[0] as { data: string };
    asked.data = asked.data.slice(0, -64) + (5n * WAD).toString(16).padStart(64, "0");
    return next();
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("You approved 5 LPT, and this needs 7.");
  await expect(ending(page)).toContainText("Approved, and not sent.");
  expect(wallet.sent).toHaveLength(1);
  expect((await positionOf(request, newcomer.address)).pendingStake).toBe("0");
  // what stands suffices for less
  delete wallet.answers.eth_sendTransaction;
  await amount(page).fill("5");
  await sign(page);
  expect(wallet.sent).toHaveLength(2);
});

test("no approval is asked where enough is allowed already", async ({
  page,
  request,
  site,
  accounts: { newcomer },
}) => {
  await actAs(request, newcomer.privateKey, "LivepeerToken", "approve", PINNED.BondingManager, 9n * WAD);
  const to = await largestOrchestrator(request);
  const wallet = await connect(page, site.url, `/stake?to=${to}`, newcomer.privateKey);
  await amount(page).fill("4");
  await expect(submit(page)).toHaveText("Check and sign in wallet");
  await sign(page);
  expect(wallet.sent.map((sent) => called(sent).functionName)).toEqual(["bondWithHint"]);
  expect(await tokenView(request, "allowance", newcomer.address)).toBe(5n * WAD);
});

test("a lock that is not due cannot be withdrawn, even where it was chosen another way", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const { unbondingLocks } = await positionOf(request, delegator.address);
  const later = unbondingLocks.find((lock: { withdrawable: boolean }) => !lock.withdrawable);
  await page.addInitScript((draft) => sessionStorage.setItem("bondwise.stake.draft", JSON.stringify(draft)), {
    deed: "withdraw",
    lock: later.id,
  });
  const wallet = await connect(page, site.url, "/stake", delegator.privateKey);
  await expect(page.getByText("This lock is due in round")).toBeVisible();
  await expect(submit(page)).toBeDisabled();
  await dueLocks(page).click();
  // the wallet signs for the other lock
  wallet.answers.eth_sendTransaction = (params, next) => {
    const asked = params[0] as { data: string };
    asked.data = asked.data.slice(0, -64) + later.id.toString(16).padStart(64, "0");
    return next();
  };
  await submit(page).click();
  await expect(ending(page)).toContainText("Reverted. This lock is not due yet.");
  expect((await positionOf(request, delegator.address)).unbondingLocks).toEqual(unbondingLocks);
});

test("an account without ETH is told that it cannot pay for gas", async ({
  page,
  request,
  site,
  accounts: { delegator, newcomer },
}) => {
  const gas = 22_000n;
  const value = (await etherOf(request, delegator.address)) - gas * 20_000_000n;
  await sendAs(request, delegator.privateKey, { to: newcomer.address, value, gas });
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  await submit(page).click();
  await expect(ending(page)).toContainText("too little ETH to pay for gas. Nothing was sent.");
  expect(wallet.sent).toEqual([]);
  await expect(amount(page)).toHaveValue("1");
});

test("while the protocol is paused nothing is asked of the wallet, by the form or after it was read", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=withdraw", delegator.privateKey);
  await fees(page).click();
  await expect(submit(page)).toBeEnabled();
  await pauseProtocol(request, true);
  await submit(page).click();
  await expect(ending(page)).toContainText("The protocol is paused");
  await page.reload({ waitUntil: "networkidle" });
  await expect(page.getByText("Not possible.")).toBeVisible();
  await expect(submit(page)).toBeDisabled();
  expect(wallet.sent).toEqual([]);
  await pauseProtocol(request, false);
  await page.reload({ waitUntil: "networkidle" });
  await sign(page);
});

test("a refusal of the simulation, too little gas and a node that drops out are told apart", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  for (const [code, message, words] of [
    [-32000, "insufficient funds for gas * price + value", "too little ETH"],
    [3, "execution reverted: caller must be bonded", "no stake that is active yet"],
    [-32000, "execution reverted: current round is not initialized", "Nobody has started this round yet"],
    [-32603, "Failed to fetch", "node did not answer"],
  ] as const) {
    wallet.answers.eth_estimateGas = () => {
      throw new WalletError(code, message);
    };
    await submit(page).click();
    await expect(ending(page)).toContainText(words);
  }
  delete wallet.answers.eth_estimateGas;
  expect(wallet.sent).toEqual([]);
  await ending(page).getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Confirmed in block" })).toBeVisible();
});

test("a round that ends while the form stands open is refused, and offered to be started", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  await amount(page).fill("1");
  await expect(submit(page)).toBeEnabled();
  await advance(request, 1, false);
  await submit(page).click();
  await expect(ending(page)).toContainText("Nobody has started this round yet");
  await expect(ending(page).getByRole("button", { name: "Start the round" })).toBeVisible();
  expect(wallet.sent).toEqual([]);
});

test("a Controller that names another contract stops the form and shows both", async ({
  page,
  site,
  accounts: { delegator },
}) => {
  const wallet = await connect(page, site.url, "/stake?do=undelegate", delegator.privateKey);
  const false_ = `${"de".repeat(20)}`;
  wallet.answers.eth_call = async (_params, next) =>
    String(await next()).replaceAll(PINNED.BondingManager.slice(2).toLowerCase(), false_);
  await amount(page).fill("1");
  // the form may have asked the Controller by itself already, and stands still then
  await expect(async () => {
    if (await submit(page).isEnabled()) await submit(page).click({ timeout: 1_000 });
    await expect(page.getByRole("main")).toContainText(PINNED.BondingManager, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole("main")).toContainText(/0x[dD][eE]/);
  expect(wallet.sent).toEqual([]);
});
