import { parseAbi } from "viem";

/**
 * A Chainlink price feed behind its proxy. A round id holds the aggregator's phase in its upper 16 of 80 bits; an id the
 * feed does not know is refused with "No data present". Source: smartcontractkit/chainlink EACAggregatorProxy.
 */
export const chainlinkFeedAbi = parseAbi([
  "event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt)",
  "function aggregator() view returns (address)",
  "function decimals() view returns (uint8)",
  "function description() view returns (string)",
  "function getAnswer(uint256 _roundId) view returns (int256)",
  "function getRoundData(uint80 _roundId) view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)",
  "function getTimestamp(uint256 _roundId) view returns (uint256)",
  "function latestAnswer() view returns (int256)",
  "function latestRound() view returns (uint256)",
  "function latestRoundData() view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)",
  "function latestTimestamp() view returns (uint256)",
  "function phaseId() view returns (uint16)",
  "function version() view returns (uint256)",
]);
