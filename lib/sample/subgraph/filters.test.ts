import { describe, expect, it } from "vitest";
import { WAD } from "../../units/wei";
import { each, FIRST_ROUND, HandMadeChain } from "./testing/hand-made-chain";
import { address, bondLog, joinLogs, wireOf } from "./testing/hand-made-logs";

const [A, B, C, D] = [0xa1, 0xb2, 0xc3, 0xd4] as const;

/** A has 300.5 with D's half, B 200, C 100 and no URI; A and B have one. */
function network(): HandMadeChain {
  const chain = new HandMadeChain();
  for (const [who, stake] of [
    [A, 300n],
    [B, 200n],
    [C, 100n],
  ] as const)
    chain.emit(...joinLogs(who, stake, FIRST_ROUND + 1));
  const uri = (who: number, serviceURI: string) =>
    chain.emit(["ServiceRegistry", "ServiceURIUpdate", { addr: address(who), serviceURI }]);
  uri(A, "https://Alpha.example:8935");
  uri(B, "https://beta.example:8935");
  const half = { newDelegate: address(A), oldDelegate: address(0), delegator: address(D) };
  chain.emit(["BondingManager", "Bond", { ...half, additionalAmount: WAD / 2n, bondedAmount: WAD / 2n }]);
  return chain.newRound();
}

const letters = new Map(
  [A, B, C, D].map((who) => [wireOf(who), String.fromCharCode(who >> 4 === 0xa ? 65 : 55 + (who >> 4))]),
);

async function transcoders(where: string, more = ""): Promise<string> {
  const answer = await network().ask(`{ transcoders(where: ${where} ${more}) { id } }`);
  return (each(answer, "transcoders", "id") as string[]).map((id) => letters.get(id)).join("");
}

describe("filters", () => {
  it.each([
    ["id", `{ id: "${wireOf(B)}" }`, "B"],
    ["id_not", `{ id_not: "${wireOf(B)}" }`, "AC"],
    ["id_gt", `{ id_gt: "${wireOf(A)}" }`, "BC"],
    ["id_gte", `{ id_gte: "${wireOf(B)}" }`, "BC"],
    ["id_lt", `{ id_lt: "${wireOf(B)}" }`, "A"],
    ["id_lte", `{ id_lte: "${wireOf(B)}" }`, "AB"],
    ["id_in", `{ id_in: ["${wireOf(C)}", "${wireOf(A)}", "0x00"] }`, "AC"],
    ["id_not_in", `{ id_not_in: ["${wireOf(C)}"] }`, "AB"],
    ["an upper-case id", `{ id: "${address(B)}" }`, ""],
    ["a decimal", `{ totalStake: "300.5" }`, "A"],
    ["a decimal with a trailing zero", `{ totalStake: "300.50" }`, "A"],
    ["a decimal as a number", "{ totalStake_gt: 200 }", "A"],
    ["_gt by number and not by text", `{ totalStake_gt: "99.9" }`, "ABC"],
    ["_gte", `{ totalStake_gte: "200" }`, "AB"],
    ["_lt with more digits than are stored", `{ totalStake_lt: "100.0000000000000000001" }`, "C"],
    ["_lte", `{ totalStake_lte: "200" }`, "BC"],
    ["_not on a decimal", `{ totalStake_not: "200" }`, "AC"],
    ["_in on a decimal", `{ totalStake_in: ["100", "200.0"] }`, "BC"],
    ["_not_in on a decimal", `{ totalStake_not_in: ["100", "200.0"] }`, "A"],
    ["BigInt", `{ activationRound_gte: "11", activationRound_lt: 12 }`, "ABC"],
    ["BigInt by number and not by text", `{ activationRound_gt: "9" }`, "ABC"],
    ["Int", "{ activationTimestamp_gt: 0 }", "ABC"],
    ["Boolean", "{ active: true }", "ABC"],
    ["Boolean _in", "{ active_in: [false] }", ""],
    ["enum", "{ status: Registered }", "ABC"],
    ["enum _not_in", "{ status_not_in: [Registered] }", ""],
    ["null", "{ serviceURI: null }", "C"],
    ["_not null", "{ serviceURI_not: null }", "AB"],
    ["_not leaves out null", `{ serviceURI_not: "https://beta.example:8935" }`, "A"],
    ["_not_in leaves out null", `{ serviceURI_not_in: ["https://beta.example:8935"] }`, "A"],
    ["_contains", `{ serviceURI_contains: "alpha" }`, ""],
    ["_contains_nocase", `{ serviceURI_contains_nocase: "alpha" }`, "A"],
    ["_not_contains", `{ serviceURI_not_contains: "beta" }`, "A"],
    ["_not_contains_nocase", `{ serviceURI_not_contains_nocase: "ALPHA" }`, "B"],
    ["_starts_with", `{ serviceURI_starts_with: "https://b" }`, "B"],
    ["_starts_with_nocase", `{ serviceURI_starts_with_nocase: "HTTPS://a" }`, "A"],
    ["_not_starts_with", `{ serviceURI_not_starts_with: "https://b" }`, "A"],
    ["_not_starts_with_nocase", `{ serviceURI_not_starts_with_nocase: "https://a" }`, "B"],
    ["_ends_with", `{ serviceURI_ends_with: "a.example:8935" }`, "AB"],
    ["_ends_with_nocase", `{ serviceURI_ends_with_nocase: "ALPHA.example:8935" }`, "A"],
    ["_not_ends_with", `{ serviceURI_not_ends_with: "beta.example:8935" }`, "A"],
    ["_not_ends_with_nocase", `{ serviceURI_not_ends_with_nocase: "BETA.example:8935" }`, "A"],
    ["several together", `{ active: true, totalStake_gt: "150", id_not: "${wireOf(A)}" }`, "B"],
    ["and", `{ and: [{ totalStake_gt: "150" }, { totalStake_lt: "250" }] }`, "B"],
    ["and beside a field", `{ active: true, and: [{ totalStake_gt: "250" }] }`, "A"],
    ["or", `{ or: [{ totalStake: "100" }, { id: "${wireOf(A)}" }] }`, "AC"],
    [
      "or inside and",
      `{ and: [{ active: true }, { or: [{ totalStake: "100" }, { totalStake: "200" }] }] }`,
      "BC",
    ],
    ["an empty or", "{ or: [] }", ""],
    ["an empty _in", "{ id_in: [] }", ""],
    ["an empty _not_in", "{ id_not_in: [] }", "ABC"],
    ["a reference's id", `{ delegator: "${wireOf(B)}" }`, "B"],
    ["a reference's fields", `{ delegator_: { bondedAmount_gt: "150" } }`, "AB"],
    ["rows that point here", `{ delegators_: { id: "${wireOf(D)}" } }`, "A"],
  ])("%s", async (_, where, expected) => {
    expect(await transcoders(where)).toBe(expected);
  });

  it("tells what changed since a block", async () => {
    const changed = "{ delegators(where: { _change_block: { number_gte: 5060 } }) { id } }";
    // D's bond is the sixth block; A's row changes with it, because it is its delegate
    expect(each(await network().ask(changed), "delegators", "id")).toEqual([wireOf(A), wireOf(D)]);
  });

  it("looks into lists", async () => {
    const chain = network().emit([
      "BondingManager",
      "TranscoderActivated",
      { transcoder: address(D), activationRound: 12n },
    ]);
    const has = async (where: string) =>
      each(await chain.ask(`{ protocols(where: ${where}) { id } }`), "protocols", "id").length;
    expect(await has(`{ pendingActivation_contains: ["${wireOf(D)}"] }`)).toBe(1);
    expect(await has(`{ pendingActivation_contains: ["${wireOf(D)}", "${wireOf(A)}"] }`)).toBe(0);
    expect(await has(`{ pendingActivation_not_contains: ["${wireOf(A)}"] }`)).toBe(1);
    expect(await has(`{ pendingActivation_contains_nocase: ["${address(D)}"] }`)).toBe(1);
    expect(await has(`{ pendingActivation: ["${wireOf(D)}"] }`)).toBe(1);
    expect(await has(`{ pendingActivation_not: ["${wireOf(D)}"] }`)).toBe(0);
    expect(await has(`{ pendingActivation_: { active: false } }`)).toBe(1);
  });

  it("compares bytes and references of events", async () => {
    const chain = network();
    const mints = ["LivepeerToken", "Mint", { to: address(A), amount: WAD }] as const;
    chain.emit([...mints]);
    const count = async (where: string) =>
      each(await chain.ask(`{ bondEvents(where: ${where}) { id } }`), "bondEvents", "id").length;
    expect(await count(`{ delegator: "${wireOf(D)}" }`)).toBe(1);
    expect(await count(`{ newDelegate_starts_with: "0xa1" }`)).toBe(2);
    expect(await count(`{ transaction_: { from: "${wireOf(0xf0)}" }, additionalAmount_lt: "1" }`)).toBe(1);
    expect(await count(`{ round_: { startBlock_gt: 0 } }`)).toBe(4);
  });
});

describe("order and paging", () => {
  it.each([
    ["by id when nothing is said, whatever the direction", "{}", "orderDirection: desc", "ABC"],
    ["by number", "{}", "orderBy: totalStake", "CBA"],
    ["downwards", "{}", "orderBy: totalStake, orderDirection: desc", "ABC"],
    ["equals by id in the same direction", "{}", "orderBy: active, orderDirection: desc", "CBA"],
    ["null last", "{}", "orderBy: serviceURI", "ABC"],
    ["null first when downwards", "{}", "orderBy: serviceURI, orderDirection: desc", "CBA"],
    ["by a field of a reference", "{}", "orderBy: delegator__bondedAmount", "CBA"],
    ["skipping", "{}", "orderBy: totalStake, skip: 1, first: 1", "B"],
    ["the first by id", `{ totalStake_lt: "250" }`, "first: 1", "B"],
    ["the last by id", "{}", "first: 2, orderBy: id, orderDirection: desc", "CB"],
  ])("%s", async (_, where, more, expected) => {
    expect(await transcoders(where, more)).toBe(expected);
  });

  it("pages by id until nothing is left, and stops at 100 when no page size is given", async () => {
    const chain = new HandMadeChain();
    for (let i = 1; i <= 123; i++) chain.emit(bondLog(i, A, 1n));
    const seen: unknown[] = [];
    for (let after = ""; ; ) {
      const page = await chain.ask(
        `query ($after: ID!) { delegators(first: 50, orderBy: id, where: { id_gt: $after }) { id } }`,
        { after },
      );
      const ids = each(page, "delegators", "id");
      seen.push(...ids);
      if (ids.length < 50) break;
      after = String(ids.at(-1));
    }
    expect(new Set(seen).size).toBe(124);
    expect(each(await chain.ask("{ delegators { id } }"), "delegators", "id")).toHaveLength(100);
    const nested = await chain.ask(`{ transcoder(id: "${wireOf(A)}") { delegators { id } } }`);
    expect(each(nested, "transcoder.delegators", "id")).toHaveLength(100);
  });

  it("puts events in order of time, equal seconds by id", async () => {
    const chain = new HandMadeChain();
    const mint = ["LivepeerToken", "Mint", { to: address(A), amount: WAD }] as const;
    for (let i = 0; i < 5; i++) chain.emit([...mint], [...mint]);
    const answer = await chain.ask(`{
      up: mintEvents(orderBy: timestamp, first: 3) { id timestamp }
      down: mintEvents(orderBy: timestamp, orderDirection: desc, skip: 1, first: 2) { id timestamp }
      all: mintEvents(orderBy: timestamp) { id timestamp }
      some: mintEvents(where: { timestamp_gt: 1700006401, timestamp_lte: 1700006403 }) { id }
    }`);
    const all = each(answer, "all", "id");
    const times = each(answer, "all", "timestamp") as number[];
    expect(times).toEqual([...times].sort());
    expect(each(answer, "up", "id")).toEqual(all.slice(0, 3));
    expect(each(answer, "down", "id")).toEqual(all.toReversed().slice(1, 3));
    expect(new Set(each(answer, "some", "id"))).toEqual(new Set(all.slice(2, 6)));
  });
});
