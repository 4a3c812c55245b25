import { parseAbi } from "viem";

/** Minter as deployed on Arbitrum One, from the compiled contract. */
export const minterAbi = parseAbi([
  "event ParameterUpdate(string param)",
  "event SetController(address controller)",
  "event SetCurrentRewardTokens(uint256 currentMintableTokens, uint256 currentInflation)",
  "function controller() view returns (address)",
  "function createReward(uint256 _fracNum, uint256 _fracDenom) returns (uint256)",
  "function currentMintableTokens() view returns (uint256)",
  "function currentMintedTokens() view returns (uint256)",
  "function depositETH() payable returns (bool)",
  "function getController() view returns (address)",
  "function getGlobalTotalSupply() view returns (uint256)",
  "function inflation() view returns (uint256)",
  "function inflationChange() view returns (uint256)",
  "function migrateToNewMinter(address _newMinter)",
  "function setController(address _controller)",
  "function setCurrentRewardTokens()",
  "function setInflationChange(uint256 _inflationChange)",
  "function setTargetBondingRate(uint256 _targetBondingRate)",
  "function targetBondingRate() view returns (uint256)",
  "function trustedBurnTokens(uint256 _amount)",
  "function trustedTransferTokens(address _to, uint256 _amount)",
  "function trustedWithdrawETH(address _to, uint256 _amount)",
]);
