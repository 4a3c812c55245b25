import { encodeAbiParameters, keccak256 } from "viem";
import type { Address } from "../../units/address";
import type { Hex } from "./state";

/** What a proposal would do: calls that the Treasury makes one after the other. */
export interface CallList {
  readonly targets: readonly Address[];
  /** wei of ETH */
  readonly values: readonly bigint[];
  readonly calldatas: readonly Hex[];
  /** keccak256 of the proposal's text */
  readonly descriptionHash: Hex;
}

/** Governor.hashProposal: a proposal's id. */
export function proposalId({ targets, values, calldatas, descriptionHash }: CallList): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "address[]" }, { type: "uint256[]" }, { type: "bytes[]" }, { type: "bytes32" }],
    [targets, values, calldatas, descriptionHash],
  );
  return BigInt(keccak256(encoded));
}

export const NO_PREDECESSOR: Hex = `0x${"0".repeat(64)}`;

/** TimelockController.hashOperationBatch: the Treasury's id of the same calls. */
export function operationId(calls: CallList, predecessor: Hex = NO_PREDECESSOR): Hex {
  const { targets, values, calldatas, descriptionHash } = calls;
  const encoded = encodeAbiParameters(
    [
      { type: "address[]" },
      { type: "uint256[]" },
      { type: "bytes[]" },
      { type: "bytes32" },
      { type: "bytes32" },
    ],
    [targets, values, calldatas, predecessor, descriptionHash],
  );
  return keccak256(encoded);
}
