import type { Metadata } from "next";
import { afterEach, describe, expect, it, vi } from "vitest";
import { runtime, setRuntime } from "@/lib/config/runtime";
import { shortAddress } from "@/lib/format/text";
import { addressOf } from "@/lib/reports/testing/address";
import { pretend } from "@/lib/reports/testing/fake-sources";
import { anOrchestrator, aSnapshot } from "@/lib/reports/testing/snapshot";
import { generateMetadata as chartEmbed } from "./embed/chart/[name]/page";
import { generateMetadata as orchestratorEmbed } from "./embed/orchestrators/[address]/page";
import { GET as findIndex } from "./find/index/route";
import { generateMetadata as find } from "./find/page";
import { pageMetadata } from "./metadata";
import { GET as picture } from "./og/[[...path]]/route";
import { GET as robots } from "./robots.txt/route";
import { GET as sitemap } from "./sitemap.xml/route";

vi.mock("next/server", () => ({ connection: async () => undefined }));

const SITE = "https://bondwise.example";
const PNG = Buffer.from("a picture");
const ask = (path: string, headers = {}) => new Request(`http://site.test${path}`, { headers });

function site(siteUrl: string | null, network: "sample" | "arbitrum-one" = "arbitrum-one") {
  pretend({ chain: aSnapshot({ orchestrators: [anOrchestrator(1), anOrchestrator(2)] }) }, network);
  setRuntime({ ...runtime(), config: { ...runtime().config, siteUrl, network } });
}

function pictureOf(preview: Metadata["openGraph"] | Metadata["twitter"]): unknown {
  const [image] = [preview?.images].flat();
  return typeof image === "object" && "url" in image ? image.url : image;
}

const DRAW = Symbol.for("bondwise.draw");
afterEach(() => Reflect.deleteProperty(globalThis, DRAW));

describe("a page's head", () => {
  it("names its canonical address and its picture, absolute where the site knows where it lives", async () => {
    site(SITE);
    const { alternates, openGraph, twitter } = await pageMetadata("T", "D.", "/orchestrators?window=30");
    expect(alternates?.canonical).toBe(`${SITE}/orchestrators?window=30`);
    expect(openGraph).toMatchObject({ url: `${SITE}/orchestrators?window=30`, siteName: "Bondwise" });
    for (const preview of [openGraph, twitter]) {
      expect(String(pictureOf(preview))).toBe(`${SITE}/og/orchestrators?window=30`);
    }
  });

  it("gives paths where it does not, and never a developer's machine", async () => {
    site(null);
    const { alternates, openGraph } = await pageMetadata("T", "D.", "/");
    const url = pictureOf(openGraph);
    expect(url).toBeInstanceOf(URL);
    expect([alternates?.canonical, openGraph?.url, String(url)]).toEqual(["/", "/", "/og/overview"]);
  });

  it("says of the sample network that it is one", async () => {
    site(null, "sample");
    const { title, description, openGraph } = await pageMetadata("T", "D.", "/");
    expect(title).toEqual({ absolute: "T · Bondwise · Sample network" });
    expect(description).toBe("Sample network, invented figures. D.");
    expect(openGraph?.description).toBe(description);
  });

  it("offers nothing to share where there is no link", async () => {
    site(SITE);
    expect(Object.keys(await pageMetadata("T", "D."))).toEqual(["title", "description"]);
  });
});

describe("an embed's head", () => {
  it("is named after what it shows, leads searches to its page, and has none where there is nothing", async () => {
    site(SITE);
    const params = Promise.resolve({ address: addressOf(1), name: "supply" });
    const searchParams = Promise.resolve({ theme: "dark" });
    const [one, chart] = [
      await orchestratorEmbed({ params, searchParams }),
      await chartEmbed({ params, searchParams }),
    ];
    expect(one.alternates?.canonical).toBe(`${SITE}/orchestrators/${addressOf(1)}`);
    expect(one.title).toEqual({ absolute: `${shortAddress(addressOf(1))}, orchestrator · Bondwise` });
    expect(chart.alternates?.canonical).toBe(`${SITE}/`);
    expect(chart.title).toEqual({ absolute: "Supply of LPT · Bondwise" });
    const nothing = Promise.resolve({ address: addressOf(99), name: "none" });
    for (const head of [
      await orchestratorEmbed({ params: nothing, searchParams }),
      await chartEmbed({ params: nothing, searchParams }),
    ])
      expect([head.alternates, head.robots]).toEqual([undefined, { index: false }]);
  });
});

describe("the search's head", () => {
  it("names the search that was made, and a picture without it", async () => {
    site(SITE);
    const head = await find({ searchParams: Promise.resolve({ q: " a  b ", utm_source: "x" }) });
    expect(head.alternates?.canonical).toBe(`${SITE}/find?q=a+b`);
    expect(String(pictureOf(head.openGraph))).toBe(`${SITE}/og/find`);
    expect(head.robots).toEqual({ index: false });
  });
});

describe("the sitemap", () => {
  it("lists the pages and every profile by absolute addresses", async () => {
    site(SITE);
    const answer = await sitemap(ask("/sitemap.xml"));
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toContain("application/xml");
    expect(text).toContain(`<loc>${SITE}/</loc>`);
    expect(text).toContain(`<loc>${SITE}/orchestrators/${addressOf(1)}</loc>`);
    expect(text).not.toMatch(/\/find|\/api|\/embed|site\.test/);
  });

  it("is not there where the site does not know its own address", async () => {
    site(null);
    const answer = await sitemap(ask("/sitemap.xml", { host: "elsewhere.example" }));
    expect(answer.status).toBe(404);
    expect((await answer.json()).detail).toContain("SITE_URL");
  });
});

describe("robots.txt", () => {
  it("keeps searches and answers for programs out, and lets previews fetch pictures", async () => {
    site(SITE);
    const text = await (await robots(ask("/robots.txt"))).text();
    expect(text.split("\n")).toEqual([
      "User-agent: *",
      "Disallow: /api/",
      "Disallow: /find",
      "Disallow: /sample/",
      `Sitemap: ${SITE}/sitemap.xml`,
      "",
    ]);
  });

  it("names no sitemap where there is none", async () => {
    site(null);
    expect(await (await robots(ask("/robots.txt"))).text()).not.toContain("Sitemap");
  });
});

describe("the palette's list", () => {
  it("is address, name and place by stake, with a version to ask for again", async () => {
    site(null);
    const answer = await findIndex(ask("/find/index"));
    const { orchestrators } = await answer.json();
    expect(orchestrators.map(([address]: [string]) => address).sort()).toEqual(
      [addressOf(1), addressOf(2)].sort(),
    );
    const etag = answer.headers.get("etag") ?? "";
    expect((await findIndex(ask("/find/index", { "if-none-match": etag }))).status).toBe(304);
  });
});

describe("a preview picture", () => {
  function painter() {
    const trees: string[] = [];
    Reflect.set(globalThis, DRAW, async (tree: unknown) => {
      trees.push(JSON.stringify(tree));
      return PNG;
    });
    return trees;
  }

  it("is drawn once for a view, however its link is spelled, and answered from memory", async () => {
    site(null);
    const trees = painter();
    const first = await picture(ask("/og/orchestrators?window=7&sort=name"));
    expect(first.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await first.arrayBuffer())).toEqual(PNG);
    await picture(ask("/og/orchestrators?sort=name&window=7"));
    expect(trees).toHaveLength(1);
    expect(trees[0]).toContain("7 rounds");
    await picture(ask("/og/orchestrators?window=30"));
    expect(trees).toHaveLength(2);
    const etag = first.headers.get("etag") ?? "";
    const again = ask("/og/orchestrators?window=7&sort=name", { "if-none-match": etag });
    expect((await picture(again)).status).toBe(304);
  });

  it("is drawn once for links that look the same, and anew for another state of any page", async () => {
    site(null);
    const trees = painter();
    const drawnFor = async (path: string) => {
      const before = trees.length;
      expect((await picture(ask(path))).status, path).toBe(200);
      return trees.length - before;
    };
    expect(await drawnFor("/og/orchestrators")).toBe(1);
    expect(await drawnFor(`/og/orchestrators?o=${addressOf(1)}&account=${addressOf(2)}`)).toBe(0);
    expect(await drawnFor(`/og/orchestrators/${addressOf(1)}`)).toBe(1);
    expect(await drawnFor(`/og/orchestrators/${addressOf(1)}?page=3&span=all&calls=all`)).toBe(0);
    expect(await drawnFor(`/og/orchestrators/${addressOf(1)}?window=7`)).toBe(1);
    expect(await drawnFor("/og/performance")).toBe(1);
    expect(await drawnFor("/og/performance?figure=success")).toBe(0);
    expect(await drawnFor("/og/performance?sort=-stake")).toBe(1);
    expect(await drawnFor("/og/activity")).toBe(1);
    expect(await drawnFor("/og/activity?kind=cuts")).toBe(1);
    expect(await drawnFor("/og/overview")).toBe(1);
    expect(await drawnFor("/og/overview?span=week")).toBe(1);
    expect(await drawnFor("/og/find?q=buy+now")).toBe(1);
    expect(trees.join("")).not.toContain("buy now");
  });

  it("is refused for a moment when it took too long", async () => {
    site(null);
    Reflect.set(globalThis, DRAW, async () => null);
    const answer = await picture(ask("/og/orchestrators?window=7&yield=nominal"));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  });

  it("holds nothing of a parameter that no page knows", async () => {
    site(null);
    const trees = painter();
    expect((await picture(ask("/og/overview?title=Send+coins+here"))).status).toBe(200);
    expect(trees.join("")).not.toContain("coins");
  });

  it("is not there for what is no page, or nobody's address", async () => {
    site(null);
    const trees = painter();
    for (const path of [
      "/og",
      "/og/nowhere",
      `/og/orchestrators/${addressOf(99)}`,
      "/og/orchestrators/0x12",
    ]) {
      expect((await picture(ask(path))).status, path).toBe(404);
    }
    expect(trees).toEqual([]);
  });

  it("is refused for a moment when nobody can paint, and when the chain is silent", async () => {
    site(null);
    const answer = await picture(ask("/og/methodology"));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    pretend({ chain: null });
    painter();
    expect((await picture(ask("/og/overview"))).status).toBe(503);
  });
});
