import { afterEach, describe, expect, it } from "vitest";
import { GuardedFetch } from "../http/guarded-fetch";
import { startServer, type TestServer, type Trouble } from "../testing/server";
import { PATIENT, QUICK } from "../testing/wire";
import { UpstreamError } from "../upstream-error";
import { MOST_PAIRS, readService, type ServiceRead } from "./service";

const WHO = "0xd8e8328501e9645d16cf49539efc04f734606ee4";
const GOOD = { success_rate: 1, round_trip_score: 0.5, score: 0.75 };

let server: TestServer | null = null;
afterEach(() => server?.close());

type Stats = (query: URLSearchParams) => unknown;

async function read(
  kind: "transcoding" | "ai",
  stats: Stats,
  other: { pipelines?: unknown; regions?: unknown; trouble?: Trouble } = {},
): Promise<ServiceRead> {
  server = await startServer((_, path) => {
    const { pathname, searchParams } = new URL(path, "http://service.invalid");
    if (pathname === "/api/aggregated_stats") return stats(searchParams);
    return pathname === "/api/regions" ? (other.regions ?? { regions: [] }) : other.pipelines;
  });
  server.trouble = other.trouble ?? "none";
  const limits = other.trouble === "slow" ? QUICK : PATIENT;
  return readService({ http: new GuardedFetch(fetch, [server.url]), baseUrl: server.url, kind, limits });
}

describe("the transcoding service", () => {
  it("leaves out results that make no sense, counts them, and drops what is a mean and no region", async () => {
    const { scores, dropped } = await read("transcoding", () => ({
      [WHO]: {
        FRA: GOOD,
        GLOBAL: GOOD,
        LAX: { ...GOOD, score: 1.2 },
        NYC: { ...GOOD, success_rate: -0.1 },
        SIN: { ...GOOD, score: "NaN" },
        SYD: { ...GOOD, score: null },
        LON: null,
        "<b>": GOOD,
      },
      "0x12": { FRA: GOOD },
      "0xd8e8328501e9645d16cf49539efc04f734606ee5": null,
    }));
    expect(scores).toMatchObject([{ region: "FRA", pipeline: null, model: null, score: 0.75 }]);
    expect(dropped).toBe(7);
  });

  it("has no scores where nobody was tested, which is no failure", async () => {
    expect(await read("transcoding", () => ({}))).toMatchObject({ scores: [], dropped: 0 });
  });

  it.each<[string, Stats]>([
    ["a list", () => []],
    ["words", () => "no"],
    ["results that all make no sense", () => ({ [WHO]: { FRA: { ...GOOD, score: 7 } } })],
  ])("fails as nonsense with %s", async (_, stats) => {
    const failed = read("transcoding", stats);
    await expect(failed).rejects.toMatchObject({ failure: { source: "performance", kind: "nonsense" } });
  });

  it.each<[Trouble, string]>([
    ["down", "network"],
    ["slow", "timeout"],
    ["broken", "http"],
    ["html", "nonsense"],
    ["half", "nonsense"],
  ])("fails by kind when it is %s", async (trouble, kind) => {
    const failed = read("transcoding", () => ({}), { trouble });
    await expect(failed).rejects.toBeInstanceOf(UpstreamError);
    await expect(failed).rejects.toMatchObject({ failure: { kind } });
  });

  it("shows scores without its list of regions, and only regions of its kind", async () => {
    const stats = () => ({ [WHO]: { FRA: GOOD } });
    expect((await read("transcoding", stats, { regions: "none" })).regions).toEqual([]);
    await server?.close();
    const regions = [
      { id: "GLOBAL", name: "Global", type: "transcoding" },
      { id: "FRA", name: "Frankfurt", type: "transcoding" },
      { id: "LAX", name: "Los Angeles", type: "ai" },
      { id: "NYC", name: "New York" },
      { id: "a b", name: "Nowhere", type: "transcoding" },
    ];
    const read2 = await read("transcoding", stats, { regions: { regions } });
    expect(read2.regions.map(({ id }) => id)).toEqual(["FRA", "NYC"]);
  });
});

describe("the AI service", () => {
  const pipelines = {
    pipelines: [
      { id: "Text to image", models: ["a/b", "c/d"], regions: ["FRA"] },
      { id: "Audio to text", models: ["e/f"] },
      { id: 7, models: ["x"] },
    ],
  };

  it("is asked for each pipeline and model, and one that fails costs only itself", async () => {
    const result = await read(
      "ai",
      (query) => (query.get("model") === "c/d" ? "not today" : { [WHO]: { FRA: GOOD } }),
      { pipelines },
    );
    expect(result.scores.map(({ pipeline, model }) => [pipeline, model])).toEqual(
      expect.arrayContaining([
        ["Text to image", "a/b"],
        ["Audio to text", "e/f"],
      ]),
    );
    expect(result.scores).toHaveLength(2);
    expect(result.missing).toMatchObject([
      { pipeline: "Text to image", model: "c/d", failure: { kind: "nonsense" } },
    ]);
  });

  it("fails where every pipeline fails, and where it lists none that can be read", async () => {
    await expect(read("ai", () => 1, { pipelines })).rejects.toMatchObject({
      failure: { kind: "nonsense", text: "The performance service gave scores of no pipeline." },
    });
    await server?.close();
    await expect(read("ai", () => ({}), { pipelines: [] })).rejects.toMatchObject({
      failure: { kind: "nonsense" },
    });
    await server?.close();
    expect(await read("ai", () => ({}), { pipelines: { pipelines: null } })).toMatchObject({ scores: [] });
  });

  it("asks for a bounded number of pairs, a few at a time, and says how many it left", async () => {
    const models = Array.from({ length: 50 }, (_, n) => `m${n}`);
    const many = {
      pipelines: [
        { id: "One", models },
        { id: "Two", models },
      ],
    };
    const result = await read("ai", () => ({ [WHO]: { FRA: GOOD } }), { pipelines: many });
    expect(result.scores).toHaveLength(MOST_PAIRS);
    expect(result.unasked).toBe(40);
    const asked = server?.requests.filter(({ path }) => path.includes("aggregated_stats"));
    expect(asked).toHaveLength(MOST_PAIRS);
  });
});
