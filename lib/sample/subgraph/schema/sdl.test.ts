import { assertValidSchema, buildSchema, isEnumType, isInputObjectType, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { schemaSdl } from "./sdl";

const schema = buildSchema(schemaSdl);

function inputs(name: string): string[] {
  const type = schema.getType(name);
  return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
}

function problems(document: string): string[] {
  return validate(schema, parse(document)).map(({ message }) => message);
}

describe("the API schema", () => {
  it("is a valid schema", () => {
    expect(() => assertValidSchema(schema)).not.toThrow();
  });

  it("names queries as graph-node does", () => {
    const names = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const expected = [
      "protocol",
      "protocols",
      "days",
      "pollTally",
      "pollTallies",
      "livepeerAccounts",
      "treasuryVotes",
    ];
    expect(names).toEqual(expect.arrayContaining([...expected, "serviceURIUpdateEvents", "events", "_meta"]));
    expect(names.filter((name) => name.endsWith("Events"))).toHaveLength(33);
  });

  it("gives each type the filters graph-node gives it", () => {
    const of = (field: string) => inputs("Pool_filter").filter((name) => name.split("_")[0] === field);
    const comparisons = (field: string) =>
      ["", "_not", "_gt", "_lt", "_gte", "_lte", "_in", "_not_in"].map((suffix) => field + suffix);
    expect(of("id")).toEqual(comparisons("id"));
    expect(of("fees")).toEqual(comparisons("fees"));
    expect(of("round")).toHaveLength(21);
    expect(of("round")).toEqual(
      expect.arrayContaining(["round_", "round_not_ends_with_nocase", "round_not_in"]),
    );
    expect(inputs("Transcoder_filter").filter((name) => name.startsWith("pools"))).toEqual(["pools_"]);
    expect(inputs("Transcoder_filter").filter((name) => name.startsWith("status"))).toHaveLength(4);
    expect(inputs("Protocol_filter").filter((name) => name.startsWith("pendingActivation"))).toHaveLength(7);
    expect(inputs("PollCreatedEvent_filter")).toEqual(
      expect.arrayContaining(["proposal_contains", "and", "or", "_change_block"]),
    );
  });

  it("orders by own fields and, one level down, by those of references", () => {
    const type = schema.getType("Pool_orderBy");
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    expect(values).toEqual(
      expect.arrayContaining(["fees", "round", "round__startBlock", "delegate__totalStake"]),
    );
    expect(values).not.toContain("delegate__pools");
    expect(values).not.toContain("delegate__delegator");
  });

  it.each([
    '{ transcoders(first: 1000, where: { active: true }) { id pools(first: 90, orderBy: id, orderDirection: desc, where: { round_not: "4253" }) { rewardTokens } } }',
    '{ transcoders(where: { activationRound_lte: "1", deactivationRound_gt: 1 }) { id delegators(first: 1000) { id } } }',
    "query ($id: String!) { delegators(where: { delegate: $id }, first: 1000, orderBy: bondedAmount, skip: 5000) { id } }",
    "query ($id: String!) { pools(where: { delegate: $id }) { fees rewardTokens totalStake } }",
    "{ transcoderDays { date volumeETH transcoder { id } } broadcasterDays { volumeUSD broadcaster { id } } days { date } }",
    "query ($id: String!, $at: Int!) { rewardEvents(where: { delegate: $id, timestamp_gte: $at }) { rewardTokens } }",
    "{ bondEvents { oldDelegate { id } } unbondEvents { unbondingLockId } rebondEvents { amount } transferBondEvents { newUnbondingLockId } earningsClaimedEvents { endRound { id } startRound } }",
    "{ transcoderUpdateEvents { rewardCut feeShare } rewardCallerSetEvents { rewardCaller } }",
    "query ($a: String!) { winningTicketRedeemedEvents(where: { or: [{ sender: $a }, { recipient: $a }] }) { faceValueUSD winProb auxData } }",
    '{ rounds { inflation pools { id } } protocol(id: "0") { lptPriceEth activeBroadcasters pendingActivation { id } } }',
    '{ treasuryProposals { votes { id } calldatas } treasuryVotes(where: { proposal: "1" }, first: 1000) { voter { id } } treasuryVoteEvents { transaction { id } } }',
    '{ polls { tally { yes } votes { choiceID } } poll(id: "0x") { quorum } voteEvents { choiceID } }',
    "{ livepeerAccounts(orderBy: lastUpdatedTimestamp) { id } }",
    '{ broadcasters(where: { or: [{ ninetyDayVolumeETH_gt: "0" }, { firstActiveDay_gte: 1 }] }) { deposit reserve lastFundedDay } }',
    "{ _meta(block: { number_gte: 5 }) { block { number hash timestamp parentHash } deployment hasIndexingErrors } }",
    '{ transactions(where: { from: "0x" }) { to events { id timestamp ... on WithdrawalEvent { deposit } } } }',
    '{ transcoders(subgraphError: allow, block: { hash: "0xab" }) { rewardCaller serviceURI } }',
  ])("takes %s", (document) => {
    expect(problems(document)).toEqual([]);
  });
});
