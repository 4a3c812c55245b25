import { describe, expect, it } from "vitest";
import { at, each, FIRST_ROUND, HandMadeChain } from "./testing/hand-made-chain";
import { address, joinLogs, wireOf } from "./testing/hand-made-logs";

const [A, B, C] = [0xa1, 0xb2, 0xc3] as const;

function network(): HandMadeChain {
  return new HandMadeChain()
    .emit(...joinLogs(A, 300n, FIRST_ROUND + 1))
    .emit(...joinLogs(B, 200n, FIRST_ROUND + 1))
    .newRound();
}

async function messages(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  const { errors, data } = await network().answer(query, variables);
  expect(data).toBeUndefined();
  return (errors ?? []).map(({ message }) => message);
}

describe("requests", () => {
  it("answers aliases, variables, fragments and directives", async () => {
    const answer = await network().ask(
      `query One($id: ID!, $with: Boolean!, $first: Int = 1) {
        mine: transcoder(id: $id) { ...stake __typename }
        others: transcoders(first: $first, skip: 1) { ... on Transcoder { id } ...stake }
      }
      fragment stake on Transcoder { stake: totalStake pools @include(if: $with) { id } active @skip(if: true) }`,
      { id: wireOf(A), with: true },
    );
    expect(answer).toEqual({
      mine: { stake: "300", pools: [{ id: `0000000011-${wireOf(A)}` }], __typename: "Transcoder" },
      others: [{ id: wireOf(B), stake: "200", pools: [{ id: `0000000011-${wireOf(B)}` }] }],
    });
  });

  it("refuses an answer that nested lists make too large, before it is made", async () => {
    const deep = "transcoders { pools { delegate { pools { delegate { pools { delegate { id } } } } } } }";
    const chain = network();
    for (let round = 0; round < 40; round += 1) chain.newRound();
    const { errors, data } = await chain.answer(`{ ${deep} }`);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toMatch(/too large/);
  });

  it("takes a String variable where an ID stands, as graph-node does, and no other type", async () => {
    const page = (type: string) =>
      `query ($last: ${type}) { transcoders(where: { id_gt: $last }, orderBy: id) { id } }`;
    const answer = await network().ask(page("String!"), { last: wireOf(A) });
    expect(answer).toEqual({ transcoders: [{ id: wireOf(B) }] });
    expect(await messages(page("Int"), { last: 1 })).toEqual([
      expect.stringContaining('expecting type "ID"'),
    ]);
  });

  it("tells the events of a transaction by their types, and all events together", async () => {
    const answer = await network().ask(`{
      bondEvents(where: { delegator: "${wireOf(B)}" }) { transaction { events { __typename id ... on BondEvent { bondedAmount } } to } }
      events(orderBy: timestamp, orderDirection: desc, first: 1) { __typename round { id } ... on NewRoundEvent { blockHash } }
    }`);
    expect(at(answer, "bondEvents.0.transaction.events")).toEqual([
      { __typename: "TranscoderActivatedEvent", id: expect.stringMatching(/^0x[0-9a-f]{64}-0$/) },
      { __typename: "BondEvent", id: expect.stringMatching(/^0x[0-9a-f]{64}-1$/), bondedAmount: "200" },
    ]);
    expect(answer.events).toEqual([{ __typename: "NewRoundEvent", round: { id: "11" }, blockHash: "0xab" }]);
  });

  it("answers questions about its schema beside others", async () => {
    const answer = await network().ask(`{
      __typename
      __schema { queryType { name } }
      filter: __type(name: "Pool_filter") { inputFields { name } }
      protocol(id: "0") { id }
    }`);
    expect(answer).toMatchObject({
      __typename: "Query",
      __schema: { queryType: { name: "Query" } },
      protocol: { id: "0" },
    });
    expect(each(answer, "filter.inputFields", "name")).toContain("round_not");
  });

  it("answers null for an id it does not have", async () => {
    expect(await network().ask(`{ transcoder(id: "0x00") { id } pool(id: "x") { id } }`)).toEqual({
      transcoder: null,
      pool: null,
    });
  });
});

describe("refusals, with status 200", () => {
  it.each([
    ["an unknown query", "{ transcodes { id } }", "Type `Query` has no field `transcodes`"],
    ["an unknown field", "{ transcoders { stake } }", "Type `Transcoder` has no field `stake`"],
    [
      "an unknown filter",
      `{ transcoders(where: { stake_gt: "1" }) { id } }`,
      'Field "stake_gt" is not defined by type "Transcoder_filter".',
    ],
    [
      "an unknown argument",
      "{ transcoders(limit: 3) { id } }",
      'Unknown argument "limit" on field "Query.transcoders".',
    ],
    [
      "an unknown order",
      "{ transcoders(orderBy: stake) { id } }",
      'Value "stake" does not exist in "Transcoder_orderBy" enum.',
    ],
    [
      "a suffix the type does not have",
      `{ transcoders(where: { totalStake_contains: "1" }) { id } }`,
      'Field "totalStake_contains" is not defined by type "Transcoder_filter".',
    ],
    [
      "a page of more than 1000",
      "{ transcoders(first: 1001) { id } }",
      "The `first` argument must be between 0 and 1000, but is 1001",
    ],
    [
      "a page of nothing",
      "{ transcoders(first: 0) { id } }",
      "The `first` argument must be between 0 and 1000, but is 0",
    ],
    [
      "a nested page of more than 1000",
      "{ transcoders { pools(first: 2000) { id } } }",
      "The `first` argument must be between 0 and 1000, but is 2000",
    ],
    [
      "or beside a field",
      `{ transcoders(where: { active: true, or: [{ id: "1" }] }) { id } }`,
      "Cannot mix column filters with 'or' operator at the same level. Found column filter(s) 'active' alongside 'or' operator.",
    ],
    [
      "a comparison with null",
      "{ transcoders(where: { totalStake_gt: null }) { id } }",
      "Store error: unsupported filter `gt` for value `null`",
    ],
    [
      "order by a list",
      "{ transcoders(orderBy: transcoderDays) { id } }",
      "Ordering by `transcoderDays` is not supported for type `Transcoder`",
    ],
    [
      "a missing variable",
      "query ($id: ID!) { transcoder(id: $id) { id } }",
      "No value provided for required variable `id`",
    ],
    [
      "no selection",
      "{ transcoders }",
      'Field "transcoders" of type "[Transcoder!]!" must have a selection of subfields. Did you mean "transcoders { ... }"?',
    ],
    [
      "a number that is none",
      `{ transcoders(where: { totalStake_gt: "many" }) { id } }`,
      'Failed to decode `BigDecimal` value: `"many"`',
    ],
    ["a mutation", "mutation { transcoders { id } }", "Not supported: Mutations are not supported"],
    [
      "two operations and no name",
      "query A { __typename } query B { __typename }",
      "Operation name required",
    ],
  ])("%s", async (_, query, expected) => {
    expect(await messages(query)).toContain(expected);
  });

  it("a document that does not parse", async () => {
    expect((await messages("{ transcoders {"))[0]).toMatch(/^Syntax Error/);
  });

  it("names the place in the document", async () => {
    const { errors } = await network().answer("{\n  transcodes { id }\n}");
    expect(errors).toEqual([
      { locations: [{ line: 2, column: 3 }], message: "Type `Query` has no field `transcodes`" },
    ]);
  });

  it("fails the whole query when a reference that must be there is not", async () => {
    const chain = network().emit([
      "BondingManager",
      "WithdrawStake",
      { delegator: address(C), unbondingLockId: 0n, amount: 1n },
    ]);
    const { errors, data } = await chain.answer(
      '{ withdrawStakeEvents { delegator { id } } protocol(id: "0") { id } }',
    );
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toBe("Null value resolved for non-null field `delegator`");
  });
});
