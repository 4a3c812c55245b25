import { parseAbi } from "viem";

/** Poll as deployed on Arbitrum One, from the compiled contract. */
export const pollAbi = parseAbi([
  "event Vote(address indexed voter, uint256 choiceID)",
  "function destroy()",
  "function endBlock() view returns (uint256)",
  "function vote(uint256 _choiceID)",
]);
