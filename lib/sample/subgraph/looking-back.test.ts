import { describe, expect, it } from "vitest";
import { at, each, FIRST_ROUND, HandMadeChain } from "./testing/hand-made-chain";
import { address, bondLog, joinLogs, wireOf } from "./testing/hand-made-logs";

const [A, B, C] = [0xa1, 0xb2, 0xc3] as const;

function network(): HandMadeChain {
  return new HandMadeChain()
    .emit(...joinLogs(A, 300n, FIRST_ROUND + 1))
    .emit(...joinLogs(B, 200n, FIRST_ROUND + 1))
    .newRound();
}

describe("looking back", () => {
  const state = `query ($block: Block_height) {
    transcoders(block: $block) { id totalStake }
    unbondingLocks(block: $block) { amount }
    protocol(id: "0", block: $block) { currentRound { id } }
    bondEvents(block: $block) { id }
    _meta(block: $block) { block { number hash } }
  }`;

  it("finds events by the accounts they name, those that came since it was first asked and those of a block", async () => {
    const chain = network().emit(bondLog(C, A, 50n));
    const bonded = chain.head;
    const asked = async (where: string, block = chain.head) => {
      const query = `{ bondEvents(orderBy: timestamp, where: ${where}, block: { number: ${block} }) { additionalAmount } }`;
      return each(await chain.ask(query), "bondEvents", "additionalAmount");
    };
    const to = (who: number) => `{ newDelegate: "${wireOf(who)}" }`;
    expect(await asked(to(A))).toEqual(["300", "50"]);
    expect(await asked(to(B))).toEqual(["200"]);
    chain.emit(bondLog(C, B, 7n, { before: 50n, from: A }));
    expect(await asked(to(B))).toEqual(["200", "7"]);
    expect(await asked(to(B), bonded)).toEqual(["200"]);
    expect(await asked(`{ newDelegate_in: ["${wireOf(A)}", "${wireOf(B)}"] }`)).toHaveLength(4);
    expect(await asked(`{ oldDelegate: "${wireOf(A)}", newDelegate_not: "${wireOf(A)}" }`)).toEqual(["7"]);
    expect(await asked(`{ newDelegate: "${wireOf(A)}", additionalAmount_lt: 100 }`)).toEqual(["50"]);
    expect(await asked(to(C))).toEqual([]);
  });

  it("answers as of a block, deleted rows and indexed references included", async () => {
    const chain = network().emit(bondLog(C, A, 50n));
    const bonded = chain.head;
    chain.emit(["BondingManager", "Unbond", unbonding]);
    const unbonded = chain.head;
    chain.emit([
      "BondingManager",
      "WithdrawStake",
      { delegator: address(C), unbondingLockId: 3n, amount: 0n },
    ]);
    const before = await chain.ask(state, { block: { number: bonded } });
    expect(before.transcoders).toContainEqual({ id: wireOf(A), totalStake: "350" });
    expect(before.unbondingLocks).toEqual([]);
    const between = await chain.ask(state, { block: { number: unbonded + 3 } });
    expect(between.unbondingLocks).toEqual([{ amount: "50" }]);
    expect(between.transcoders).toContainEqual({ id: wireOf(A), totalStake: "300" });
    const after = await chain.ask(state);
    expect(after.unbondingLocks).toEqual([]);
    const delegators = `{ transcoder(id: "${wireOf(A)}", block: { number: ${bonded} }) { delegators { id } } }`;
    expect(each(await chain.ask(delegators), "transcoder.delegators", "id")).toEqual([wireOf(A), wireOf(C)]);
    const now = `{ transcoder(id: "${wireOf(A)}") { delegators { id } } }`;
    expect(each(await chain.ask(now), "transcoder.delegators", "id")).toEqual([wireOf(A)]);
  });

  it("does not know what came later", async () => {
    const chain = network();
    const early = chain.head - 10;
    const answer = await chain.ask(state, { block: { number: early } });
    expect(answer.protocol).toEqual({ currentRound: { id: "10" } });
    expect(answer._meta).toEqual({ block: { number: early, hash: null } });
    chain.emit(bondLog(C, A, 50n));
    expect(each(await chain.ask(state, { block: { number: early } }), "bondEvents", "id")).toHaveLength(2);
  });

  it("finds a block by the hash it told", async () => {
    const chain = network();
    const hash = at(await chain.ask("{ _meta { block { hash } } }"), "_meta.block.hash");
    chain.emit(bondLog(C, A, 50n));
    const answer = await chain.ask(state, { block: { hash } });
    expect(answer.transcoders).toContainEqual({ id: wireOf(A), totalStake: "300" });
    expect(at(answer, "_meta.block.hash")).toBe(hash);
  });

  it("refuses blocks that are not indexed, pruned or unknown", async () => {
    const chain = network();
    const error = async (block: string) =>
      (await chain.answer(`{ protocol(id: "0", block: ${block}) { id } }`)).errors?.[0]?.message;
    const { head } = chain;
    expect(await error(`{ number: ${head + 1} }`)).toMatch(
      new RegExp(
        `^Failed to decode \`block.number\` value: \`subgraph Qm\\w{44} has only indexed up to block number ${head} and data for block number ${head + 1} is therefore not yet available\`$`,
      ),
    );
    expect(await error(`{ number_gte: ${head + 1} }`)).toMatch(
      /`block.number_gte` value: .* has only indexed up to block number/,
    );
    expect(await error("{ number: 1 }")).toMatch(
      /only has data starting at block number 5010 and data for block number 1 is therefore not available/,
    );
    expect(await error(`{ hash: "0x${"00".repeat(32)}" }`)).toBe(
      "Failed to decode `block.hash` value: `no block with that hash found`",
    );
    expect(await error(`{ number_gte: ${head} }`)).toBeUndefined();
  });

  it("keeps forty rounds and lets go of older ones", async () => {
    const chain = network();
    await chain.ask("{ __typename }");
    const old = chain.head;
    for (let i = 0; i < 60; i++) {
      chain.newRound();
      if (i % 7 === 0) await chain.ask("{ __typename }");
    }
    const at40 = chain.head - 40 * 10;
    expect(at(await chain.ask(state, { block: { number: at40 } }), "protocol.currentRound.id")).toBe("31");
    const { errors } = await chain.answer(state, { block: { number: old } });
    expect(errors?.[0]?.message).toMatch(/only has data starting at block number/);
  });
});

const unbonding = {
  delegate: address(A),
  delegator: address(C),
  unbondingLockId: 3n,
  amount: 50n * 10n ** 18n,
  withdrawRound: 18n,
};
