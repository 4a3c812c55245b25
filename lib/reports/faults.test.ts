import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GET as getDelegator } from "@/app/api/v1/delegators/[address]/route";
import { GET as getNetwork } from "@/app/api/v1/network/route";
import { GET as getOrchestrators } from "@/app/api/v1/orchestrators/route";
import { parseRecording } from "../protocol/replay/recording";
import { recordingChain } from "../sample/recording/recording-chain";
import { addressOf } from "./testing/address";
import { readThrough } from "./testing/read-through";

const FILE = new URL("../protocol/__fixtures__/F1_random.json", import.meta.url);
const [scenario] = parseRecording(readFileSync(FILE, "utf8"));
if (scenario === undefined) throw new Error("the recording is empty");
const chain = recordingChain(scenario);

const request = new Request("http://site.test/api");
const directory = async () => (await getOrchestrators(request)).json();

const html = () => new Response("<html>502</html>", { headers: { "content-type": "text/html" } });
const TROUBLES: [string, () => Response][] = [
  ["answers HTML", html],
  ["answers half of its JSON", () => new Response('{"data":{"_meta":', { headers: JSON_TYPE })],
  ["answers 200 with errors", () => Response.json({ errors: [{ message: "indexing_error" }] })],
  ["answers 500", () => new Response("", { status: 500 })],
  ["redirects elsewhere", () => Response.redirect("http://elsewhere.test/", 302)],
];
const JSON_TYPE = { "content-type": "application/json" };

describe("a subgraph that, at the start,", () => {
  it.each(TROUBLES)("%s leaves the view of the contracts alone, and is named", async (_, trouble) => {
    readThrough(chain, { subgraph: false });
    const alone = await directory();
    readThrough(chain, { subgraph: true, instead: (name) => (name === "subgraph" ? trouble() : null) });
    const body = await directory();
    expect(body.orchestrators).toEqual(alone.orchestrators);
    expect(body.orchestrators.length).toBeGreaterThan(2);
    expect([alone.sources.subgraph.state, body.sources.subgraph.state]).toEqual(["absent", "down"]);
    expect(body.sources.chain.state).toBe("ok");
  });
});

describe("a chain that, at the start,", () => {
  it.each(TROUBLES)("%s gives 503 that names it and no address of it", async (_, trouble) => {
    readThrough(chain, { subgraph: true, instead: (name) => (name === "rpc" ? trouble() : null) });
    const address = { params: Promise.resolve({ address: addressOf(1) }) };
    for (const response of [await getNetwork(request), await getDelegator(request, address)]) {
      expect(response.status).toBe(503);
      const body = await response.json();
      expect(body).toMatchObject({ status: 503, down: ["chain"] });
      expect(JSON.stringify(body)).not.toMatch(/chain\.test|http/);
    }
  });
});

describe("a chain that falls silent later", () => {
  it("leaves the last figures as of their block, and a position that cannot be read says so", async () => {
    let silent = false;
    readThrough(chain, { subgraph: true, instead: (name) => (silent && name === "rpc" ? html() : null) });
    const before = await directory();
    silent = true;
    const after = await directory();
    expect(after.orchestrators).toEqual(before.orchestrators);
    expect(after.asOf).toEqual(before.asOf);
    const address = { params: Promise.resolve({ address: addressOf(1) }) };
    expect((await getDelegator(request, address)).status).toBe(503);
  });
});
