import { describe, expect, it } from "vitest";
import { costly } from "@/lib/reports/gate";
import { addressOf } from "@/lib/reports/testing/address";
import { CHAIN_DOWN, pretend } from "@/lib/reports/testing/fake-sources";
import { everythingKnown } from "@/lib/reports/testing/known";
import { anOrchestrator, aSnapshot, ROUND } from "@/lib/reports/testing/snapshot";
import { WAD } from "@/lib/units/wei";
import { GET } from "./route";

const ask = (query = "") => GET(new Request(`http://site.test/orchestrators/csv${query}`));

async function lines(query: string): Promise<string[]> {
  return (await (await ask(query)).text()).split("\r\n");
}

const stakes = [4_000, 1_000, 3_000, 2_000];
const chain = aSnapshot({
  orchestrators: stakes.map((stake, place) =>
    anOrchestrator(place + 1, { totalStake: BigInt(stake) * WAD + 1n, active: stake !== 2_000 }),
  ),
});

describe("the directory as a file", () => {
  it("holds the columns and rows of a link, in its order, with every digit", async () => {
    pretend({ chain, names: new Map([[addressOf(2), "=cmd()"]]) });
    expect(await lines("?cols=stake,reward-cut&sort=stake")).toEqual([
      'Rank by stake,Orchestrator,Address,Marks,"Reward cut, %","Stake, LPT"',
      `3,'=cmd(),${addressOf(2)},,10,1000.000000000000000001`,
      `2,,${addressOf(3)},,10,3000.000000000000000001`,
      `1,,${addressOf(1)},,10,4000.000000000000000001`,
      "",
    ]);
  });

  it("leaves out what a search, a range and the choice of who is shown leave out", async () => {
    pretend({ chain });
    const addresses = async (query: string) =>
      (await lines(query)).slice(1, -1).map((line) => line.split(",")[2]);
    expect(await addresses("?show=all&cols=stake")).toEqual([1, 3, 4, 2].map(addressOf));
    expect(await addresses("?show=all&cols=stake&stake=2000..3500")).toEqual([3, 4].map(addressOf));
    expect(await addresses(`?cols=stake&q=${addressOf(3)}`)).toEqual([addressOf(3)]);
    expect(await addresses("?cols=stake&q=nobody")).toEqual([]);
  });

  it("is named after its network and round, and read as a view whatever nonsense stands beside it", async () => {
    pretend({ ...everythingKnown() });
    const response = await ask("?sort=%3Cscript%3E&window=8&cols=stake");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="orchestrators-shown-arbitrum-one-round-${ROUND}.csv"`,
    );
  });

  it("cannot hold what only the browser knows", async () => {
    pretend();
    expect((await ask("?show=favourites")).status).toBe(400);
  });

  it("asks to come back while too many are made, and names a chain that is down", async () => {
    pretend();
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const busy = Array.from({ length: 10 }, () => costly().enter(() => held));
    expect((await ask()).status).toBe(503);
    finish();
    await Promise.all(busy);
    pretend({ chain: null, states: { chain: { state: "down", failure: CHAIN_DOWN } } });
    const response = await ask();
    expect([response.status, (await response.json()).down]).toEqual([503, ["chain"]]);
  });
});
