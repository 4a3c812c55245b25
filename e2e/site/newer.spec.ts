import { expect, test } from "../test";

test("an open page says that a new round has begun, and loads it at a press", async ({ page }) => {
  await page.clock.install();
  await page.goto("/orchestrators?sort=-fees");
  const answer = await (await page.request.get("/api/v1/network")).json();
  await page.clock.fastForward(61_000);
  await expect(page.locator(".newer")).toHaveCount(0);

  await page.route("**/api/v1/network", (route) =>
    route.fulfill({ json: { ...answer, asOf: { ...answer.asOf, round: answer.asOf.round + 1 } } }),
  );
  await page.clock.fastForward(61_000);
  await expect(page.locator(".newer")).toContainText("has begun");
  const reloaded = page.waitForEvent("load");
  await page.locator(".newer button").click();
  await reloaded;
  await expect(page).toHaveURL(/sort=-fees$/);
  await expect(page.locator(".newer")).toHaveCount(0);
});
