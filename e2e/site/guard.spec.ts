import { allPages } from "../servers/sample-pages";
import { expect, test } from "../test";

const nonceOf = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

test("every answer is guarded: pages, answers to programs, files, errors", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const file = /src="(\/_next\/static\/[^"]+)"/.exec(html)?.[1] ?? "";
  const paths = [
    ...(await allPages(request)),
    "/api/v1/network",
    "/api/health",
    file,
    "/nowhere",
    "/api/nowhere",
    "/%zz",
  ];
  for (const path of paths) {
    const headers = (await request.get(path, { failOnStatusCode: false })).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/https?:|wss?:|\*|unsafe-eval/);
    expect(
      policy.split(";").find((part) => part.includes("script-src")),
      path,
    ).not.toContain("unsafe-inline");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBeTruthy();
    expect(headers["permissions-policy"], path).toBeTruthy();
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("every script of a page carries the answer's own nonce, fresh each time", async ({ request }) => {
  const seen = new Set<string>();
  for (let at = 0; at < 3; at += 1) {
    const answer = await request.get("/orchestrators");
    const nonce = nonceOf(answer.headers()["content-security-policy"]) ?? "none";
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    seen.add(nonce);
  }
  expect(seen.size).toBe(3);
});

test("a visitor's Host, cookies and proxy headers change nothing on a page", async ({ request }) => {
  const headers = {
    Host: "elsewhere.example",
    "X-Forwarded-Host": "elsewhere.example",
    Cookie: "a=smuggled",
    "X-Nonce": "mine",
  };
  const text = await (await request.get("/orchestrators?sort=-fees", { headers })).text();
  expect(text).not.toMatch(/elsewhere\.example|smuggled|"mine"/);
});

test("what a page has no use for is refused", async ({ request }) => {
  expect((await request.delete("/orchestrators", { failOnStatusCode: false })).status()).toBe(405);
  expect((await request.post("/", { data: "x", failOnStatusCode: false })).status()).toBe(405);
  expect((await request.get(`/?a=${"x".repeat(5000)}`, { failOnStatusCode: false })).status()).toBe(414);
  const large = { data: "x".repeat(1_100_000), failOnStatusCode: false };
  expect((await request.post("/sample/rpc", large)).status()).toBe(413);
});
