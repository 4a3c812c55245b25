import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHandler } from "./handler.mjs";

const TEXTS = ["/api/v1/yield?format=csv", "/orchestrators/csv", "/find/index", "/sitemap.xml"];
const NONCE = /'nonce-([^']+)'/;
const server = { close: () => {}, port: 0 };
let rendered: string[] = [];
let version = 1;

/** Stands in for Next: a page that carries the nonce and everything that a visitor could smuggle into it. */
async function site(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  rendered.push(incoming.url ?? "");
  if (TEXTS.includes(incoming.url ?? "")) return answerProgram(incoming, response);
  if (incoming.url === "/fails") throw new Error("on purpose");
  response.statusCode = incoming.url === "/missing" ? 404 : 200;
  if (incoming.url === "/cookie") response.setHeader("Set-Cookie", "a=b");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const { cookie = "", host = "", "x-nonce": nonce = "" } = incoming.headers;
  response.write(
    `<script nonce="${nonce}"></script><p>${host}|${cookie}|${incoming.headers["x-forwarded-host"] ?? ""}</p>`,
  );
  response.write(`<i>${incoming.headers["x-embed"] ?? "page"}</i>`);
  response.end("é".repeat(2000));
}

/** Stands in for an answer to a program. */
function answerProgram(incoming: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Vary", "RSC");
  response.setHeader("ETag", 'W/"1"');
  response.setHeader("Content-Type", "application/json");
  response.statusCode = incoming.headers["if-none-match"] === 'W/"1"' ? 304 : 200;
  if (response.statusCode === 304) return void response.end();
  response.end(JSON.stringify({ accepted: incoming.headers["accept-encoding"], text: "é".repeat(2000) }));
}

function publish(name: string, value: unknown): void {
  Reflect.set(globalThis, Symbol.for(name), value);
}

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  text: string;
}

function ask(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port: server.port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const encoding = answer.headers["content-encoding"];
        const plain =
          encoding === "br" ? brotliDecompressSync(bytes) : encoding === "gzip" ? gunzipSync(bytes) : bytes;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: plain.toString("utf8") });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

beforeEach(async () => {
  rendered = [];
  version = 1;
  publish("bondwise.runtime", { config: { network: "sample" } });
  publish("bondwise.dataVersion", () => version);
  const listening = createServer(createHandler(site, "localhost:1"));
  await new Promise<void>((resolve) => listening.listen(0, resolve));
  server.port = (listening.address() as AddressInfo).port;
  server.close = () => listening.close();
});

afterEach(() => {
  server.close();
  for (const name of ["runtime", "dataVersion", "canonical"]) publish(`bondwise.${name}`, undefined);
});

describe("the server in front of the site", () => {
  it("renders a page once and gives every visitor a nonce of his own", async () => {
    const first = await ask("/");
    const second = await ask("/", { "accept-encoding": "gzip" });
    expect(rendered).toEqual(["/"]);
    const nonces = [first, second].map(({ headers, text }) => {
      const nonce = NONCE.exec(headers["content-security-policy"]?.toString() ?? "")?.[1] ?? "none";
      expect(text).toContain(`nonce="${nonce}"`);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(second.headers["content-encoding"]).toBe("gzip");
    expect(second.text).toContain("é".repeat(2000));
  });

  it("lets nothing of a visitor into a kept page", async () => {
    const visitor = {
      cookie: "secret=1",
      host: "elsewhere.example",
      "x-forwarded-host": "elsewhere.example",
    };
    expect((await ask("/", visitor)).text).toContain("<p>localhost:1||</p>");
    expect((await ask("/?a=1", visitor)).text).toContain("<p>localhost:1|secret=1|</p>");
  });

  it("tells the site which pages are made for frames, whatever a visitor says", async () => {
    publish("bondwise.canonical", (path: string) => (path.endsWith("kept") ? path : null));
    for (const path of ["/embed/yield", "/embed/kept"]) {
      const { headers, text } = await ask(path);
      expect(text).toContain("<i>1</i>");
      expect(headers["x-frame-options"]).toBeUndefined();
    }
    for (const path of ["/", "/kept", "/embedded"]) {
      expect((await ask(path, { "x-embed": "1" })).text).toContain("<i>page</i>");
    }
  });

  it("keeps the sample network, and only it, out of search engines", async () => {
    expect((await ask("/")).headers["x-robots-tag"]).toBe("noindex");
    publish("bondwise.runtime", { config: { network: "arbitrum-one" } });
    expect((await ask("/")).headers["x-robots-tag"]).toBeUndefined();
  });

  it("lets pages ask WalletConnect's two hosts where it is offered, and nothing that is framed", async () => {
    const asked = async (path: string) =>
      /connect-src [^;]*/.exec((await ask(path)).headers["content-security-policy"]?.toString() ?? "")?.[0];
    expect(await asked("/")).toBe("connect-src 'self'");
    publish("bondwise.runtime", { config: { network: "arbitrum-one", walletConnectProjectId: null } });
    expect(await asked("/")).toBe("connect-src 'self'");
    const walletConnectProjectId = "0".repeat(32);
    publish("bondwise.runtime", { config: { network: "arbitrum-one", walletConnectProjectId } });
    expect(await asked("/")).toBe(
      "connect-src 'self' wss://relay.walletconnect.org https://rpc.walletconnect.org",
    );
    expect(await asked("/embed/yield")).toBe("connect-src 'self'");
  });

  it("keeps no page with a query until the site says how to spell it", async () => {
    await ask("/?q=a");
    await ask("/?q=a");
    expect(rendered).toEqual(["/?q=a", "/?q=a"]);
    publish("bondwise.canonical", (path: string, query: URLSearchParams) =>
      query.has("junk") ? null : `${path}?q=${query.get("q")}`,
    );
    await ask("/?q=a&x=1");
    await ask("/?x=2&q=a");
    await ask("/?q=a&junk=1");
    expect(rendered.slice(2)).toEqual(["/?q=a", "/?q=a&junk=1"]);
  });

  it("renders a path in another spelling for itself", async () => {
    publish("bondwise.canonical", () => "/orchestrators/0xAA");
    await ask("/orchestrators/0xaa");
    await ask("/orchestrators/0xaa");
    await ask("/orchestrators/0xAA");
    await ask("/orchestrators/0xAA");
    expect(rendered).toEqual(["/orchestrators/0xaa", "/orchestrators/0xaa", "/orchestrators/0xAA"]);
  });

  it("renders anew when the data changed", async () => {
    await ask("/");
    version = 2;
    await ask("/");
    expect(rendered).toHaveLength(2);
  });

  it("does not keep a page that is missing, and shares none that sets a cookie", async () => {
    const missing = [await ask("/missing"), await ask("/missing")];
    expect(missing.map(({ status }) => status)).toEqual([404, 404]);
    expect(rendered).toEqual(["/missing", "/missing"]);
    expect((await ask("/cookie", { cookie: "mine=1" })).text).toContain("mine=1");
  });

  it.each([
    ["a backslash", "/a\\b", 400],
    ["a path that is another host's", "//elsewhere.example/", 400],
    ["a broken escape", "/%zz", 400],
    ["a hidden NUL", "/a%00", 400],
    ["another site's address", "http://elsewhere.example/", 400],
    ["a very long link", `/?${"a".repeat(5000)}`, 414],
  ])("refuses %s", async (_what, path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(answer.text)).toMatchObject({ status });
    expect(rendered).toEqual([]);
  });

  it("leads a reader whose link is too long to as much of it as can be read", async () => {
    const html = { accept: "text/html" };
    const led = await ask(`/orchestrators?sort=-fees&o=${"0x1,".repeat(3_000)}`, html);
    expect(led.status).toBe(307);
    expect(led.headers.location).toMatch(/^\/orchestrators\?sort=-fees&o=0x1,/);
    expect((await ask(`//elsewhere.example/?${"a".repeat(5000)}`, html)).status).toBe(414);
    expect((await ask(`/${"a".repeat(5000)}`, html)).status).toBe(414);
    expect(rendered).toEqual([]);
  });

  it("refuses other methods on pages, and bodies that are large or of unknown length", async () => {
    expect(await ask("/api/v1/network", {}, "POST", "x")).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD", "content-type": "application/problem+json" },
    });
    expect(await ask("/", {}, "DELETE")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    expect((await ask("/", {}, "POST", "x")).status).toBe(405);
    expect((await ask("/sample/rpc", {}, "POST", "x")).status).toBe(200);
    expect((await ask("/sample/rpc", { "content-length": "2000000" }, "POST")).status).toBe(413);
    expect((await ask("/sample/rpc", { "transfer-encoding": "chunked" }, "POST", "x")).status).toBe(411);
  });

  it("lets programs of any site read the API, refusals included, and ask before they send an ETag", async () => {
    const asked = await ask("/api/v1/network", { origin: "https://elsewhere.example" }, "OPTIONS");
    expect(asked).toMatchObject({ status: 204, headers: { "access-control-allow-origin": "*" } });
    expect(asked.headers["access-control-allow-headers"]).toMatch(/If-None-Match/i);
    const refused = await ask(`/api/v1/network?${"a".repeat(5000)}`);
    expect(refused.headers["access-control-allow-origin"]).toBe("*");
    expect((await ask("/")).headers["access-control-allow-origin"]).toBeUndefined();
  });

  it.each(["/", "/missing", "/fails", "/%zz", "/api/v1/network", "/_next/static/a.js"])(
    "guards %s",
    async (path) => {
      const { headers } = await ask(path);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["content-security-policy"]).not.toMatch(/https?:/);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      expect(headers["permissions-policy"]).toContain("camera=()");
    },
  );

  it("lets other sites frame what is made for that, and nothing else", async () => {
    expect((await ask("/embed/yield")).headers["content-security-policy"]).toContain("frame-ancestors *");
    expect((await ask("/embedded")).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  it.each(TEXTS)("sends %s as small as a page, under one weak tag", async (path) => {
    const [plain, small] = [await ask(path), await ask(path, { "accept-encoding": "br, gzip" })];
    expect([plain.headers["content-encoding"], small.headers["content-encoding"]]).toEqual([undefined, "br"]);
    expect(Number(small.headers["content-length"])).toBeLessThan(200);
    expect(Number(plain.headers["content-length"])).toBe(Buffer.byteLength(plain.text));
    for (const { headers, text } of [plain, small]) {
      expect(headers).toMatchObject({ vary: "Accept-Encoding, RSC", etag: 'W/"1"' });
      // whoever makes the answer has no part in how it travels
      expect(JSON.parse(text)).toEqual({ text: "é".repeat(2000) });
    }
    const again = await ask(path, { "accept-encoding": "br", "if-none-match": 'W/"1"' });
    expect([again.status, again.text, again.headers["content-encoding"]]).toEqual([304, "", undefined]);
    expect(again.headers.vary).toContain("Accept-Encoding");
    expect((await ask(path, { "accept-encoding": "br" }, "HEAD")).status).toBe(200);
  });

  it("answers 500 when the site fails, and goes on serving", async () => {
    expect((await ask("/fails")).status).toBe(500);
    expect((await ask("/")).status).toBe(200);
  });
});
