import type { ReactNode } from "react";
import { printEth, printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import type { Compared, CompareReport } from "@/lib/reports/compare-types";
import { weiToNumber } from "@/lib/units/wei";
import { Def } from "../ui/def";
import { called } from "./letters";

type Prices = CompareReport["prices"];

/** What the network takes for the transaction that moves a stake: the dearest that is known, and what is not. */
export function MovingFee({ others, prices }: { others: readonly Compared[]; prices: Prices }) {
  const costs = others.flatMap(({ networkCost }) => networkCost ?? []);
  const known = costs.flatMap((cost) => (cost.kind === "known" ? cost : []));
  const reasons = new Set(costs.flatMap((cost) => (cost.kind === "unknown" ? cost.text : [])));
  const [first] = known;
  if (first === undefined)
    return Array.from(reasons, (text) => (
      <li key={text}>
        <b>What the transaction costs is not known</b> and not counted. {text}
      </li>
    ));
  const dearest = known.reduce((most, cost) => (cost.wei > most.wei ? cost : most), first);
  const unknown = others.filter(({ networkCost }) => networkCost?.kind === "unknown");
  return (
    <>
      <li>
        <b>
          <Def figure="moving-fee">The transaction costs</Def> about{" "}
          <span title={`${printExact(dearest.wei)} ETH`}>{printEth(dearest.wei)} ETH</span>
        </b>
        {inOther(dearest.wei, prices)}: {printWhole(Number(dearest.gas))} gas by the node’s estimate
        {known.some(({ wei }) => wei !== dearest.wei) && ", the dearest of them"}, at today’s price of gas.
        {prices.lptEth === null && " It is not counted below: the price of LPT in ETH is not known."}
      </li>
      {unknown.length > 0 && (
        <li>
          For {unknown.map(({ row }) => called(row)).join(", ")} it is not known and not counted.{" "}
          {Array.from(reasons).join(" ")}
        </li>
      )}
    </>
  );
}

/** The same in dollars and in LPT, as far as their prices are known. */
function inOther(wei: bigint, { lptEth, ethUsd }: Prices): ReactNode {
  const eth = weiToNumber(wei);
  const parts = [
    ethUsd === null ? [] : [printDollars(eth * ethUsd)],
    lptEth === null || lptEth <= 0 ? [] : [`${printSmall(eth / lptEth)} LPT`],
  ].flat();
  return parts.length === 0 ? null : ` (${parts.join(", ")})`;
}

function printDollars(dollars: number): string {
  return dollars < 0.01 ? "under $0.01" : `$${dollars.toFixed(2)}`;
}

/** A small amount with as many digits as its first needs. */
function printSmall(amount: number): string {
  return amount === 0 ? "0" : printToken(BigInt(Math.round(amount * 1e18)));
}
