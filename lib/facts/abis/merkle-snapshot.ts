import { parseAbi } from "viem";

/** MerkleSnapshot as deployed on Arbitrum One, from the compiled contract. */
export const merkleSnapshotAbi = parseAbi([
  "event ParameterUpdate(string param)",
  "event SetController(address controller)",
  "function controller() view returns (address)",
  "function setController(address _controller)",
  "function setSnapshot(bytes32 _id, bytes32 _root)",
  "function snapshot(bytes32) view returns (bytes32)",
  "function verify(bytes32 _id, bytes32[] _proof, bytes32 _leaf) view returns (bool)",
]);
