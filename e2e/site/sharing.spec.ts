import type { APIRequestContext, APIResponse } from "@playwright/test";
import { ownPages } from "../servers/sample-pages";
import { expect, test } from "../test";

const attribute = (html: string, tag: RegExp) => tag.exec(html)?.[1]?.replaceAll("&amp;", "&");

async function headOf(request: APIRequestContext, path: string) {
  const html = await (await request.get(path)).text();
  return {
    title: attribute(html, /<title>([^<]*)/),
    description: attribute(html, /<meta name="description" content="([^"]*)"/),
    canonical: attribute(html, /<link rel="canonical" href="([^"]*)"/),
    picture: attribute(html, /<meta property="og:image" content="([^"]*)"/),
    card: attribute(html, /<meta name="twitter:card" content="([^"]*)"/),
  };
}

async function pngOf(answer: APIResponse) {
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/png"]);
  const bytes = await answer.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  return bytes;
}

test("every page has its own title, description, canonical address and picture", async ({ request }) => {
  const titles = new Set<string | undefined>();
  const paths = await ownPages(request);
  for (const path of paths) {
    const head = await headOf(request, path);
    expect(head.canonical, path).toBe(path);
    expect(head.description, path).toContain("Sample network");
    expect(head.card, path).toBe("summary_large_image");
    await pngOf(await request.get(head.picture ?? ""));
    titles.add(head.title);
  }
  expect(titles.size).toBe(paths.length);
});

test("a view's picture is another one than the bare page's, is kept, and knows its version", async ({
  request,
}) => {
  const { picture, canonical } = await headOf(request, "/orchestrators?sort=-fees&window=30&utm_source=x");
  expect(canonical).toContain("window=30");
  expect(canonical).not.toContain("utm");
  const view = await request.get(picture ?? "");
  const bare = await pngOf(await request.get("/og/orchestrators"));
  expect((await pngOf(view)).equals(bare)).toBe(false);
  const started = performance.now();
  const again = await request.get(picture ?? "", { headers: { "If-None-Match": view.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("there is no picture of what is not there", async ({ request }) => {
  for (const path of ["/og", "/og/nowhere", "/og/orchestrators/0x00000000000000000000000000000000000000aa"]) {
    expect((await request.get(path, { failOnStatusCode: false })).status(), path).toBe(404);
  }
});

test("robots are told what they may fetch, and that the sample network is not to be found", async ({
  request,
}) => {
  const answer = await request.get("/robots.txt");
  expect(await answer.text()).toContain("Disallow: /api/");
  expect(answer.headers()["x-robots-tag"]).toBe("noindex");
  expect((await request.get("/sitemap.xml", { failOnStatusCode: false })).status()).toBe(404);
});

test("the link of what is shown is copied, choices made in place included", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/orchestrators", { waitUntil: "networkidle" });
  await page.locator("th.c-fees > a").click();
  await expect(page).toHaveURL(/sort=-fees/);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${new URL(page.url()).origin}/orchestrators?sort=-fees`);
});
