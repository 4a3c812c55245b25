import { printEth, printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import { sell } from "@/lib/wallet/pool-sale";
import { Def } from "../ui/def";
import { dollarWords } from "./eth-words";
import type { TermsState } from "./use-terms";

interface Props {
  /** wei of LPT, more than 0 */
  amount: bigint;
  /** it cannot be sold before it is withdrawn */
  later: boolean;
  terms: TermsState;
}

/** What selling an amount would bring in the one pool that is read, and how far under the present price. */
export function SaleWords({ amount, later, terms }: Props) {
  return (
    <>
      <h3>If it is sold</h3>
      <p>
        <Brings amount={amount} terms={terms} />
        {later && " It can be sold only once it is withdrawn, at the price of then."}
      </p>
    </>
  );
}

function Brings({ amount, terms }: Omit<Props, "later">) {
  if (terms === null) return "Reading the market…";
  if (terms === "failed" || terms.pool === null)
    return "What selling it would bring is not known: the market’s pool was not read.";
  const { pool, ethUsd } = terms;
  const where = `the Uniswap v3 pool of LPT and WETH, its fee of ${printPercent(Number(pool.feePips) / 1e6)} % included, at block ${printWhole(pool.block)}`;
  const sale = sell(amount, pool);
  if (sale.kind === "too-much") {
    return `${printToken(amount)} LPT are more than this pool can take: ${where}. Other markets are not counted.`;
  }
  const dollars = ethUsd === null ? "" : ` (${dollarWords(sale.eth, ethUsd)})`;
  return (
    <>
      At the moment you would get about <b title={`${printExact(sale.eth)} ETH`}>{printEth(sale.eth)} ETH</b>
      {dollars},{" "}
      <b>
        {printPercent(sale.below, 2)} % <Def figure="sale-below">below the present price</Def>
      </b>
      . That is {where}. Other markets are not counted.
    </>
  );
}
