import { keccak256, namehash } from "viem";
import { describe, expect, it } from "vitest";
import { ensRegistryAbi, ensResolverAbi } from "../../facts/abis/ens";
import { multicall3Abi } from "../../facts/abis/multicall3";
import { ENS_REGISTRY, MULTICALL3 } from "../../facts/contracts";
import type { Address } from "../../units/address";
import { client } from "../testing/client";
import { ALICE, BOB, CAROL, stubChain } from "../testing/stub-chain";
import { RESOLVER } from "./ens";
import { createL1Rpc } from "./l1-rpc";

const l1 = client(createL1Rpc(stubChain()), 1);
const reverse = (address: Address) => namehash(`${address.slice(2).toLowerCase()}.addr.reverse`);
const resolverOf = (node: `0x${string}`) =>
  l1.readContract({ address: ENS_REGISTRY, abi: ensRegistryAbi, functionName: "resolver", args: [node] });
const nameOf = (node: `0x${string}`) =>
  l1.readContract({ address: RESOLVER, abi: ensResolverAbi, functionName: "name", args: [node] });
const addressOf = (name: string) =>
  l1.readContract({ address: RESOLVER, abi: ensResolverAbi, functionName: "addr", args: [namehash(name)] });

describe("names on L1", () => {
  it("resolves a name back and forth, and its text records", async () => {
    expect(await resolverOf(reverse(ALICE))).toBe(RESOLVER);
    expect(await nameOf(reverse(ALICE))).toBe("granite-relay.eth");
    expect(await addressOf("granite-relay.eth")).toBe(ALICE);
    const text = (key: string) =>
      l1.readContract({
        address: RESOLVER,
        abi: ensResolverAbi,
        functionName: "text",
        args: [namehash("granite-relay.eth"), key],
      });
    expect(await text("url")).toBe("https://granite.example");
    expect(await text("constructor")).toBe("");
  });

  it("sends a merely claimed name to another account, so that the reverse check refuses it", async () => {
    expect(await nameOf(reverse(BOB))).toBe("vitrine.eth");
    const owner = await addressOf("vitrine.eth");
    expect(owner).not.toBe(BOB);
    expect(BigInt(owner)).toBe(BigInt(keccak256(new TextEncoder().encode("vitrine.eth"))) % (1n << 160n));
  });

  it("knows no resolver for an account without a name", async () => {
    expect(BigInt(await resolverOf(reverse(CAROL)))).toBe(0n);
  });

  it("answers many look-ups in one multicall", async () => {
    const names = await l1.multicall({
      contracts: [ALICE, BOB, CAROL].map((account) => ({
        address: RESOLVER,
        abi: ensResolverAbi,
        functionName: "name" as const,
        args: [reverse(account)] as const,
      })),
    });
    expect(names.map((name) => name.result)).toEqual(["granite-relay.eth", "vitrine.eth", ""]);
    const number = await l1.readContract({
      address: MULTICALL3,
      abi: multicall3Abi,
      functionName: "getBlockNumber",
    });
    expect(number).toBe(await l1.getBlockNumber());
    expect(await l1.getChainId()).toBe(1);
  });
});
