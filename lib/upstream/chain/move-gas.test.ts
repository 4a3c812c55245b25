import { decodeFunctionData } from "viem";
import { afterEach, describe, expect, it } from "vitest";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { PINNED } from "../../facts/contracts";
import { NO_HINT } from "../../protocol/bonding/pool-line";
import { startServer, type TestServer } from "../testing/server";
import { ToyLivepeer, who } from "../testing/toy-livepeer";
import { viewsOver } from "../testing/wire";
import { failureOf } from "../upstream-error";
import { Addresses } from "./addresses";
import { MoveGas } from "./move-gas";

const servers: TestServer[] = [];
const move = { account: who(7), to: who(1), old: { prev: who(2), next: who(3) }, next: NO_HINT };

async function network() {
  const toy = new ToyLivepeer(2);
  const server = await startServer(toy.chain.answer);
  servers.push(server);
  const views = viewsOver([server.url]);
  return { chain: toy.chain, server, moves: new MoveGas(views.rpc, new Addresses(views)) };
}

async function failing(moves: MoveGas) {
  return failureOf("chain", await moves.read(move).catch((error: unknown) => error));
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

describe("what a move costs", () => {
  it("is the node's estimate of the very call, from the account, and its price of gas", async () => {
    const { chain, moves } = await network();
    expect(await moves.read(move)).toEqual({ gas: 400_000n, gasPriceWei: 10_000_000n });
    const [transaction] = chain.estimated;
    expect(transaction).toMatchObject({ from: who(7), to: PINNED.BondingManager });
    expect(decodeFunctionData({ abi: bondingManagerAbi, data: transaction?.data ?? "0x" })).toEqual({
      functionName: "bondWithHint",
      args: [0n, who(1), who(2), who(3), NO_HINT.prev, NO_HINT.next],
    });
  });

  it("is asked for once by many who want the same, and anew for another", async () => {
    const { chain, moves } = await network();
    await Promise.all([moves.read(move), moves.read(move)]);
    await moves.read(move);
    expect(chain.estimated).toHaveLength(1);
    await moves.read({ ...move, to: who(0) });
    expect(chain.estimated).toHaveLength(2);
    expect(chain.methods.filter((method) => method === "eth_gasPrice")).toHaveLength(1);
  });

  it("is not known where the contract would refuse the move, and is said without the node's words", async () => {
    const { chain, moves } = await network();
    chain.gas = null;
    const failure = await failing(moves);
    expect(failure).toMatchObject({ source: "chain", kind: "errors" });
    expect(failure.text).toMatch(/the contract would refuse this move/);
    expect(failure.text).not.toMatch(/initialized/);
  });

  it("is not known where the node tells no price, or one that cannot be read", async () => {
    const { chain, moves } = await network();
    chain.gasPrice = null;
    expect((await failing(moves)).text).toMatch(/does not tell what gas costs/);
    const other = await network();
    other.chain.gasPrice = 0;
    expect(await failing(other.moves)).toMatchObject({ kind: "nonsense" });
  });

  it("fails as the chain does", async () => {
    const { server, moves } = await network();
    server.trouble = "down";
    expect(await failing(moves)).toMatchObject({ source: "chain", kind: "network" });
  });
});
