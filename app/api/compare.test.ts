import { describe, expect, it } from "vitest";
import { leafPaths } from "@/lib/export/csv";
import { COMPARE_COLUMNS } from "@/lib/reports/answers/compare-columns";
import { addressOf } from "@/lib/reports/testing/address";
import { pretend } from "@/lib/reports/testing/fake-sources";
import { everythingKnown } from "@/lib/reports/testing/known";
import { ROUND } from "@/lib/reports/testing/snapshot";
import { GET } from "./v1/compare/route";

const ask = (query: string) => GET(new Request(`http://site.test/api/v1/compare?${query}`));
const BOTH = `o=${addressOf(2)},${addressOf(1)}`;

describe("/api/v1/compare", () => {
  it("gives each in the order asked for, with what the stake would earn", async () => {
    pretend();
    const body = await (await ask(`${BOTH}&amount=1,250.5&window=30`)).json();
    expect(body).toMatchObject({
      network: "arbitrum-one",
      asOf: { round: ROUND },
      window: 30,
      account: null,
    });
    expect(body.stake).toEqual({ amount: "1250.5", from: "typed" });
    expect(body.orchestrators.map(({ address }: { address: string }) => address)).toEqual([
      addressOf(2),
      addressOf(1),
    ]);
    expect(body.orchestrators[0].year.lpt).toMatch(/^\d+\.\d+$/);
    expect(body.orchestrators[0].year.real).toBeTypeOf("number");
  });

  it("names the same figures in its table, a column for every leaf", async () => {
    pretend(everythingKnown());
    const body = await (await ask(`${BOTH}&cut=50`)).json();
    const leaves = new Set(body.orchestrators.flatMap((item: unknown) => leafPaths(item)));
    const missing = [...leaves].filter(
      (leaf) => !COMPARE_COLUMNS.some((column) => column === leaf || column.startsWith(`${leaf}.`)),
    );
    expect(missing).toEqual([]);
    const table = await ask(`${BOTH}&format=csv`);
    const [head = "", ...rows] = (await table.text()).trim().split("\r\n");
    expect(head.split(",")).toEqual(COMPARE_COLUMNS);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each([
    ["", /o names/],
    ["o=", /o names/],
    ["o=0x12", /no address/],
    [`o=${Array.from({ length: 7 }, (_, i) => addressOf(i + 1)).join()}`, /at most 6/],
    [`${BOTH}&amount=0`, /LPT above 0/],
    [`${BOTH}&amount=1e30`, /LPT above 0/],
    [`${BOTH}&account=0x1`, /ENS name/],
    [`${BOTH}&window=8`, /window/],
    [`${BOTH}&fees=maybe`, /fees/],
    [`${BOTH}&cut=101`, /0 to 100/],
    [`${BOTH}&amount=5&amount=6`, /amount/],
    [`${BOTH}&format=xml`, /format/],
  ])("answers 400 to %s", async (query, detail) => {
    pretend();
    const response = await ask(query);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      400,
      "application/problem+json; charset=utf-8",
    ]);
    expect((await response.json()).detail).toMatch(detail);
  });

  it("answers 404 where one never was an orchestrator, and 503 without a chain", async () => {
    pretend();
    expect((await ask(`${BOTH},${addressOf(99)}`)).status).toBe(404);
    pretend({ chain: null });
    expect((await ask(BOTH)).status).toBe(503);
  });

  it("says nothing of an account that the chain did not give, and everything else", async () => {
    pretend();
    const body = await (await ask(`${BOTH}&account=${addressOf(5)}`)).json();
    expect(body.account).toMatchObject({ address: null, pendingStake: null, delegate: null });
    expect(body.orchestrators).toHaveLength(2);
  });
});
