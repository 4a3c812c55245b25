import { describe, expect, it } from "vitest";
import { failed, ok } from "../upstream/outcome";
import type { DelegatorOnChain } from "../upstream/readings";
import { sources } from "../upstream/sources";
import { readFind, readFindable } from "./find";
import { addressOf } from "./testing/address";
import { pretend } from "./testing/fake-sources";
import { anOrchestrator, aSnapshot, NOW_SECONDS, ROUND } from "./testing/snapshot";

const WHO = addressOf(1);
const NOBODY = addressOf(77);

function neverStaked(address: DelegatorOnChain["address"]): DelegatorOnChain {
  return {
    block: { number: 480_000_001, l1Number: 24_000_000, timestamp: NOW_SECONDS },
    round: ROUND,
    address,
    status: "unbonded",
    delegate: null,
    bondedAmount: 0n,
    fees: 0n,
    pendingStake: 0n,
    pendingFees: 0n,
    startRound: 0,
    lastClaimRound: 0,
    unbondingLocks: [],
  };
}

function network(names: ReadonlyMap<string, string | null> = new Map()) {
  const chain = aSnapshot({ orchestrators: [anOrchestrator(1), anOrchestrator(2)] });
  pretend({
    chain,
    names: new Map([...names].map(([who, name]) => [who === "1" ? WHO : addressOf(2), name])),
    delegator: async (address) => ok(neverStaked(address)),
  });
}

/** Puts a look-up of names in the place of the pretended one. */
function names(resolve: ReturnType<typeof sources>["resolveName"]) {
  Object.assign(sources(), { resolveName: resolve });
}

describe("what is found", () => {
  it("is an orchestrator by its address in any valid case", async () => {
    network();
    for (const typed of [WHO, WHO.toLowerCase()]) {
      expect((await readFind(typed)).account).toEqual({ kind: "orchestrator", address: WHO });
    }
  });

  it("is what an address is within the link of another explorer", async () => {
    network();
    const { account } = await readFind(`https://arbiscan.io/address/${WHO.toLowerCase()}/`);
    expect(account).toEqual({ kind: "orchestrator", address: WHO });
  });

  it("is nobody where a checksum does not hold, which is offered without one", async () => {
    network();
    const right = "0x35Bcf3c30594191d53231E4FF333E8A770453e40";
    expect(await readFind(right.replace("Bcf", "bcf"))).toMatchObject({ account: null, misspelt: right });
  });

  it("is an account that never staked, where the address is nobody's", async () => {
    network();
    const { account } = await readFind(NOBODY);
    expect(account).toMatchObject({ kind: "delegator", position: { address: NOBODY, delegate: null } });
  });

  it("is an account that could not be read, with the reason", async () => {
    network();
    Object.assign(sources(), {
      delegator: async () => failed("chain", "timeout", "The node gave no answer."),
    });
    expect((await readFind(NOBODY)).account).toMatchObject({
      kind: "unreadable",
      failures: [{ text: "The node gave no answer." }],
    });
  });

  it("is the account a name points to; an orchestrator's own name needs no look-up", async () => {
    network(new Map([["1", "one.eth"]]));
    names(async (name) => (name === "other.eth" ? ok(addressOf(2)) : ok(null)));
    expect((await readFind("One.eth")).account).toEqual({ kind: "orchestrator", address: WHO });
    expect((await readFind("other.eth")).account).toEqual({ kind: "orchestrator", address: addressOf(2) });
    expect(await readFind("none.eth")).toMatchObject({ account: null, nameless: { kind: "none" } });
  });

  it("says that a name could not be looked up", async () => {
    network();
    names(async () => failed("names", "absent", "No Ethereum node is set up."));
    expect((await readFind("some.eth")).nameless).toMatchObject({ kind: "failed" });
  });

  it("is nobody for words, which look up nothing", async () => {
    network();
    let asked = 0;
    names(async () => {
      asked += 1;
      return ok(null);
    });
    for (const words of ["", "reward cut", "0x12", "..", "a b.eth"]) {
      expect(await readFind(words), words).toMatchObject({ account: null, nameless: null });
    }
    expect(asked).toBe(0);
  });

  it("still has the pages when the chain is silent", async () => {
    pretend({ chain: null });
    expect(await readFind("inflation")).toMatchObject({ account: null, orchestrators: null });
    expect(await readFindable()).toEqual([]);
  });
});
