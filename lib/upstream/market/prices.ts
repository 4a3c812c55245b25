/** ETH for one LPT from a Uniswap v3 square-root price (token0 is LPT, token1 WETH, both with 18 decimals); null: none. */
export function lptEthOf(sqrtPriceX96: bigint): number | null {
  const root = Number(sqrtPriceX96) / 2 ** 96;
  return root > 0 && Number.isFinite(root) ? root * root : null;
}

/** Dollars for one ETH from the Chainlink feed's answer, which has 8 decimals; null: none. */
export function ethUsdOf(answer: bigint): number | null {
  return answer > 0n ? Number(answer) / 1e8 : null;
}
