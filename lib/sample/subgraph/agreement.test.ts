import { readFileSync } from "node:fs";
import { getAddress } from "viem";
import { describe, expect, it } from "vitest";
import { parseRecording } from "../../protocol/replay/recording";
import type { ModelContract } from "../../protocol/types";
import { type Address, ZERO_ADDRESS } from "../../units/address";
import { weiToDecimal } from "../../units/wei";
import { SERVED_ADDRESSES } from "../chain/addresses";
import { hashOf } from "../chain/hashes";
import type { SampleChain } from "../ledger";
import { createSampleNetwork } from "../network";
import { recordingChain } from "../recording/recording-chain";
import { DELEGATOR, ORCHESTRATOR, smallChain } from "../testing/small-chain";
import { createSubgraph } from "./subgraph";
import { at, each } from "./testing/hand-made-chain";

type Json = Readonly<Record<string, unknown>>;

function asker(chain: SampleChain) {
  const subgraph = createSubgraph(chain);
  return async (query: string) => {
    const { body } = await subgraph.handle({ query });
    expect(at(body, "errors")).toBeUndefined();
    return at(body, "data") as Json;
  };
}

/** All rows of a list, page by page. */
async function rows(ask: (query: string) => Promise<Json>, list: string, fields: string): Promise<Json[]> {
  const all: Json[] = [];
  for (let after = ""; ; ) {
    const page = await ask(`{ ${list}(first: 1000, where: { id_gt: "${after}" }) { id ${fields} } }`);
    all.push(...(page[list] as Json[]));
    if ((page[list] as Json[]).length < 1000) return all;
    after = String(all.at(-1)?.id);
  }
}

function contracts({ protocol }: SampleChain) {
  const bonding = (fn: string, ...args: unknown[]) => protocol.read("BondingManager", fn, args);
  return {
    delegator(id: string) {
      const [bondedAmount, fees, delegate, delegatedAmount, startRound] = bonding(
        "getDelegator",
        getAddress(id),
      ) as [bigint, bigint, string, bigint, bigint];
      return {
        id,
        bondedAmount: weiToDecimal(bondedAmount),
        fees: weiToDecimal(fees),
        delegatedAmount: weiToDecimal(delegatedAmount),
        startRound: startRound.toString(),
        delegate: delegate === ZERO_ADDRESS ? null : { id: delegate.toLowerCase() },
      };
    },
    transcoder(id: string) {
      const [, rewardCut, feeShare] = bonding("getTranscoder", getAddress(id)) as bigint[];
      return {
        id,
        totalStake: weiToDecimal(bonding("transcoderTotalStake", getAddress(id)) as bigint),
        rewardCut: String(rewardCut),
        feeShare: String(feeShare),
        status: bonding("isRegisteredTranscoder", getAddress(id)) ? "Registered" : "NotRegistered",
      };
    },
    protocol: () => ({
      totalSupply: weiToDecimal(protocol.read("Minter", "getGlobalTotalSupply", []) as bigint),
      inflation: String(protocol.read("Minter", "inflation", [])),
      unbondingPeriod: String(bonding("unbondingPeriod")),
      numActiveTranscoders: String(bonding("getTranscoderPoolMaxSize")),
      roundLength: String(protocol.read("RoundsManager", "roundLength", [])),
    }),
  };
}

/** Compares what is carried on from event to event with what the contracts say in the end, to the wei. */
async function compare(chain: SampleChain): Promise<void> {
  const ask = asker(chain);
  const truth = contracts(chain);
  const delegators = await rows(
    ask,
    "delegators",
    "bondedAmount fees delegatedAmount startRound delegate { id }",
  );
  const transcoders = await rows(ask, "transcoders", "totalStake rewardCut feeShare status");
  expect(delegators.length).toBeGreaterThan(0);
  expect(delegators).toEqual(delegators.map(({ id }) => truth.delegator(String(id))));
  expect(transcoders).toEqual(transcoders.map(({ id }) => truth.transcoder(String(id))));
  const { protocol } = await ask(
    `{ protocol(id: "0") { totalSupply inflation unbondingPeriod numActiveTranscoders roundLength } }`,
  );
  expect(protocol).toEqual(truth.protocol());
}

describe("the rows after a recording of the real contracts", () => {
  it.each(["A_below_target", "C_ceiling_pool_eviction", "F1_random", "G_treasury_governance"])(
    "%s",
    async (name) => {
      const file = new URL(`../../protocol/__fixtures__/${name}.json`, import.meta.url);
      for (const scenario of parseRecording(readFileSync(file, "utf8")))
        await compare(recordingChain(scenario));
    },
  );
});

describe("the sample's subgraph", () => {
  const chain = createSampleNetwork({ seed: "livepeer", now: 1_790_000_000, scale: 0.1, wallClock: () => 0 });
  const early = asker(chain);

  it("agrees with the sample's contracts", async () => {
    await compare(chain);
  });

  it("has a pool for every member of the active set, in every round, with the stake of the round's start", async () => {
    const { rounds } =
      await early(`{ rounds(first: 200, orderBy: startBlock, orderDirection: desc, where: { initialized: true }) {
      id totalActiveStake activeTranscoderCount pools(first: 1000) { totalStake } } }`);
    for (const round of rounds as Json[]) {
      const stakes = each(round, "pools", "totalStake") as string[];
      expect(String(stakes.length)).toBe(round.activeTranscoderCount);
      expect(weiToDecimal(stakes.reduce((sum, stake) => sum + wei(stake), 0n))).toBe(round.totalActiveStake);
    }
  });

  it("carries on from where it was to the same rows as a fresh start", async () => {
    await early("{ __typename }");
    chain.advanceRounds(2);
    await early("{ __typename }");
    chain.advanceRounds(1);
    const late = asker(chain);
    for (const [list, fields] of [
      [
        "protocols",
        "totalSupply delegatorsCount totalVolumeUSD winningTicketCount currentRound { id } pendingActivation { id }",
      ],
      [
        "rounds",
        "mintableTokens totalSupply volumeETH movedStake newStake delegatorsCount participationRate",
      ],
      ["transcoders", "totalStake active lastRewardRound { id } ninetyDayVolumeETH transcoderDays { id }"],
      ["delegators", "bondedAmount principal unbonded fees withdrawnFees"],
      ["unbondingLocks", "amount withdrawRound sender delegate { id }"],
      ["broadcasters", "deposit reserve ninetyDayVolumeETH"],
      ["votes", "voteStake nonVoteStake choiceID"],
      ["treasuryProposals", "forVotes againstVotes abstainVotes"],
      ["winningTicketRedeemedEvents", "timestamp faceValueUSD round { id } transaction { id }"],
    ] as const) {
      expect(await rows(early, list, fields), list).toEqual(await rows(late, list, fields));
    }
  });

  it("weighs a poll's voters by their stake, and takes from a delegate what its delegators voted with", async () => {
    const votes = await rows(
      early,
      "votes",
      "voter voteStake nonVoteStake choiceID registeredTranscoder poll { id }",
    );
    const { polls } = await early("{ polls { id endBlock tally { yes no } } }");
    for (const poll of polls as Json[]) {
      const own = votes.filter((vote) => at(vote, "poll.id") === poll.id);
      const sum = (choice: string) =>
        own
          .filter((vote) => vote.choiceID === choice)
          .reduce(
            (total, vote) =>
              total +
              wei(String(vote.voteStake)) -
              (vote.registeredTranscoder ? wei(String(vote.nonVoteStake)) : 0n),
            0n,
          );
      expect({ yes: weiToDecimal(sum("Yes")), no: weiToDecimal(sum("No")) }).toEqual(
        poll.tally ?? { yes: "0", no: "0" },
      );
    }
    expect(votes.some((vote) => vote.nonVoteStake !== "0")).toBe(true);
  });
});

describe("a poll that is running", () => {
  it("weighs a delegator's vote by its pending stake, before and after a reward", async () => {
    const chain = smallChain();
    const ask = asker(chain);
    const send = (from: Address, contract: ModelContract, fn: string, args: readonly unknown[]) => {
      const hash = hashOf("transaction", chain.chainId, chain.ledger.txs.length + 1_000_000);
      const call = { contract, function: fn, args };
      const to = SERVED_ADDRESSES[contract];
      return chain.mine({ from, to, input: "0x", call, value: 0n, gasLimit: 1n, gasPrice: 0n, hash });
    };
    const created = chain.ledger.logs.find(({ event }) => event === "PollCreated");
    const query = "{ polls { tally { yes no } votes { voter voteStake nonVoteStake choiceID } } }";
    const pending = (who: Address) =>
      weiToDecimal(chain.protocol.read("BondingManager", "pendingStake", [who, 0n]) as bigint);
    const total = () =>
      weiToDecimal(chain.protocol.read("BondingManager", "transcoderTotalStake", [ORCHESTRATOR]) as bigint);

    expect(send(DELEGATOR, "PollCreator", "vote", [created?.args.poll, 1n]).status).toBe("success");
    expect(send(ORCHESTRATOR, "PollCreator", "vote", [created?.args.poll, 0n]).status).toBe("success");
    for (const reward of [false, true]) {
      if (reward) expect(send(ORCHESTRATOR, "BondingManager", "reward", []).status).toBe("success");
      const no = pending(DELEGATOR);
      const yes = weiToDecimal(wei(total()) - wei(no));
      expect((await ask(query)).polls).toEqual([
        {
          tally: { yes, no },
          votes: expect.arrayContaining([
            { voter: DELEGATOR, voteStake: no, nonVoteStake: "0", choiceID: "No" },
            { voter: ORCHESTRATOR, voteStake: total(), nonVoteStake: no, choiceID: "Yes" },
          ]),
        },
      ]);
    }
  });
});

function wei(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.padEnd(18, "0"));
}
