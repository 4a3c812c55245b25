import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import { test as bare, expect } from "@playwright/test";
import { sampleUrl } from "../servers/sample";
import { largestOrchestrator } from "../servers/sample-pages";

/** Not the shared test: a page of another origin shows the site here, and a refused frame is an error by design. */
const test = bare.extend<{ host: string }>({
  host: async ({ baseURL: _ }, use) => {
    const server: Server = createServer((request, response) => {
      const src = new URL(request.url ?? "/", "http://host.test").searchParams.get("src") ?? "";
      response.setHeader("Content-Type", "text/html");
      response.end(
        `<!doctype html><title>host</title><iframe src="${sampleUrl()}${src}" width="600" height="400"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.close();
  },
});

const EMBEDS = ["/embed/yield", "/embed/chart/participation", "/embed/chart/supply?theme=dark"];

async function embeds(request: Parameters<typeof largestOrchestrator>[0]) {
  return [...EMBEDS, `/embed/orchestrators/${await largestOrchestrator(request)}?theme=light`];
}

test("another site may show an embed, and no page", async ({ page, request, host }) => {
  for (const path of await embeds(request)) {
    await page.goto(`${host}/?src=${encodeURIComponent(path)}`);
    const frame = page.frameLocator("iframe");
    await expect(frame.locator("h1"), path).toHaveCount(1);
    await expect(frame.getByText("Sample network"), path).toBeVisible();
    await expect(frame.getByText(/As of round/), path).toBeVisible();
    const back = frame.getByRole("link", { name: "Open in Bondwise" });
    await expect(back).toHaveAttribute("target", "_blank");
    await expect(back).toHaveAttribute("rel", "noopener");
  }
  await page.goto(`${host}/?src=/`);
  const refused = page.frames().find((frame) => frame !== page.mainFrame());
  expect(refused?.url()).toMatch(/^chrome-error:/);
});

test("an embed holds nothing to fill in, no cookie, and its own guard", async ({ request }) => {
  for (const path of await embeds(request)) {
    const answer = await request.get(path);
    const headers = answer.headers();
    expect(headers["content-security-policy"], path).toContain("frame-ancestors *");
    expect(headers["x-frame-options"], path).toBeUndefined();
    expect(headers["set-cookie"], path).toBeUndefined();
    const html = await answer.text();
    expect(html, path).not.toMatch(/<form|<input|<header|<nav/);
    expect(html, path).toContain("noindex");
  }
});

test("a frame of the height that its code gives cuts nothing, from 320 px of width on", async ({
  page,
  request,
}) => {
  for (const from of ["/", `/orchestrators/${await largestOrchestrator(request)}`]) {
    const html = (await (await request.get(from)).text()).replaceAll("&quot;", '"').replaceAll("&lt;", "<");
    const codes = [...html.matchAll(/<iframe src="([^"]+)"[^>]* height="(\d+)"/g)];
    expect(codes.length).toBeGreaterThan(0);
    for (const [, path = "", height = ""] of codes) {
      for (const width of [320, 390, 480, 600, 720, 1000]) {
        await page.setViewportSize({ width, height: Number(height) });
        await page.goto(path);
        const { scrollWidth, scrollHeight } = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return { scrollWidth, scrollHeight };
        });
        expect(scrollHeight, `${path} at ${width}`).toBeLessThanOrEqual(Number(height));
        expect(scrollWidth, `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
  }
});

test("an embed of what is not there says so with 404", async ({ request }) => {
  for (const path of ["/embed/chart/none", "/embed/orchestrators/0x12"]) {
    const answer = await request.get(path, { failOnStatusCode: false });
    expect(answer.status(), path).toBe(404);
    const html = await answer.text();
    expect(html).toMatch(/<h1>/);
    expect(html).toMatch(/embed-sample.*Sample network/);
  }
});

for (const theme of ["light", "dark"] as const) {
  test(`embeds in ${theme} hinder no reader and scroll nowhere sideways`, async ({ page, request }) => {
    for (const path of [
      "/embed/yield",
      "/embed/chart/inflation",
      `/embed/orchestrators/${await largestOrchestrator(request)}`,
    ]) {
      for (const width of [300, 600]) {
        await page.setViewportSize({ width, height: 500 });
        await page.goto(`${path}?theme=${theme}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
          width,
        );
      }
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(theme);
      expect(
        (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id),
        path,
      ).toEqual([]);
    }
  });
}
