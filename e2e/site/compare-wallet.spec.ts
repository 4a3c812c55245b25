import { giveWallet, NAME } from "../servers/test-wallet";
import { expect, test } from "../wallet-test";

test("a connected wallet is offered its own stake, and changes nothing until that is pressed", async ({
  page,
  request,
  site,
  accounts: { delegator },
}) => {
  const { orchestrators } = await (await request.get("/api/v1/orchestrators")).json();
  const active = orchestrators.filter((row: { active: boolean }) => row.active);
  const link = `/compare?o=${active
    .slice(0, 2)
    .map(({ address }: { address: string }) => address)
    .join(",")}&window=30`;
  await giveWallet(page, site.url, delegator.privateKey);
  await page.goto(link, { waitUntil: "networkidle" });
  const before = await page.locator("table.cmp").textContent();
  const use = page.getByRole("main").getByRole("link", { name: /^Use 0x/ });
  await expect(use).toHaveCount(0);
  await page.getByRole("banner").getByRole("button", { name: "Connect" }).click();
  await page.getByRole("dialog").getByRole("button", { name: NAME }).click();
  await expect(use).toBeVisible();
  expect(await page.locator("table.cmp").textContent()).toBe(before);
  expect(page.url()).toBe(new URL(link, site.url).href);
  await use.click();
  await expect(page).toHaveURL(new RegExp(`account=${delegator.address.toLowerCase()}&window=30`));
  await expect(page.locator("table.cmp")).toContainText("With the account’s");
  await expect(use).toHaveCount(0);
});
