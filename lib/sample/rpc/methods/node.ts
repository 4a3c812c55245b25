import { keccak256 } from "viem";
import type { Methods } from "../json-rpc";
import { Params } from "../params";
import { quantity } from "../quantity";

/** What a node says of itself. */
export function nodeMethods(chainId: number): Methods {
  return {
    web3_clientVersion: () => "bondwise-sample/v1",
    web3_sha3: (list) => keccak256(new Params(list).atMost(1).bytes(0)),
    net_version: () => String(chainId),
    net_listening: () => true,
    eth_chainId: () => quantity(chainId),
    eth_syncing: () => false,
    eth_accounts: () => [],
  };
}
