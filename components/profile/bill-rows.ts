import type { FigureId } from "@/lib/figures/figures";
import { printFixed, printWhole, withSign } from "@/lib/format/number";
import type { OrchestratorRow } from "@/lib/reports/types";
import { type PrintedBill, printedBill, type YieldBill } from "@/lib/yield/yield-bill";
import { countWord, cutWord, percent, percentWord, tenthsWord, unitWord } from "./printed";

/** One line of a bill as printed. */
export interface BillRow {
  key: keyof PrintedBill;
  figure: FigureId;
  text: string;
  note: string;
  /** % a year, and LPT a year on 1,000 LPT */
  percent: string;
  lpt: string;
  tone: "all" | "taken" | "missed" | "fees" | "sum" | "diluted";
  /** where its bar begins and ends, fractions a year */
  from: number;
  to: number;
}

/** The lines of a bill from issuance to the real yield; those that are not known are left out. */
export function billRows(bill: YieldBill, row: Pick<OrchestratorRow, "yield">): BillRow[] {
  const print = printedBill(bill);
  const { untouched, afterTreasury, afterMissed, issuance, nominal, real, fees } = bill;
  const { roundsPerYear } = row.yield;
  const rows: (BillRow | null)[] = [
    level("untouched", "untouched-issuance", print.untouched, untouched, {
      text: "Issuance on stake, nothing taken",
      note: `inflation ÷ participation, ${printFixed(roundsPerYear, 1)} rounds a year`,
      tone: "all",
    }),
    step("treasury", "treasury-taken", print.treasury, afterTreasury, untouched, {
      text: `Treasury takes ${unitWord(spanWord(bill.treasuryCut), "%")}`,
      note: "of each round’s issuance",
      tone: "taken",
    }),
    step("missed", "missed-taken", print.missed, afterMissed, afterTreasury, {
      text: `${printWhole(bill.missed)} of ${countWord(bill.eligible, "reward call")} missed`,
      note: bill.missed === 0 ? "nothing was lost" : "what they could mint was never minted",
      tone: "missed",
    }),
    step("rewardCut", "reward-cut-taken", print.rewardCut, issuance, afterMissed, {
      text: `The orchestrator keeps ${unitWord(cutSpan(bill.rewardCutPpm), "%")}`,
      note: "its reward cut",
      tone: "taken",
    }),
    print.fees === null || fees === null
      ? null
      : step("fees", "fee-yield", print.fees, nominal, issuance, {
          text: "Fees shared with delegators",
          note: "ETH, valued in LPT at each round’s price",
          tone: "fees",
        }),
    level("nominal", "nominal-yield", print.nominal, nominal, {
      text: "Nominal yield",
      note: fees === null ? "issuance only: fees are not known" : "new LPT and fees together",
      tone: "sum",
    }),
    print.dilution === null || real === null
      ? null
      : step("dilution", "dilution-taken", print.dilution, real, nominal, {
          text: "Supply growth",
          note: `all LPT grew at ${percent((1 + nominal) / (1 + real) - 1)} a year`,
          tone: "diluted",
        }),
    print.real === null || real === null
      ? null
      : level("real", "real-yield", print.real, real, {
          text: "Real yield",
          note: "nominal yield after supply growth",
          tone: "sum",
        }),
  ];
  return rows.filter((row) => row !== null);
}

type Words = Pick<BillRow, "text" | "note" | "tone">;

function level(key: BillRow["key"], figure: FigureId, tenths: number, exact: number, words: Words): BillRow {
  const percent = printFixed(tenths / 10, 1);
  return {
    key,
    figure,
    ...words,
    percent,
    lpt: printWhole(tenths),
    from: Math.min(0, exact),
    to: Math.max(0, exact),
  };
}

function step(
  key: BillRow["key"],
  figure: FigureId,
  tenths: number,
  after: number,
  before: number,
  words: Words,
): BillRow {
  const lpt = tenths === 0 ? tenthsWord(0, after - before).replace("0.1", "1") : withSign(printWhole(tenths));
  return {
    key,
    figure,
    ...words,
    percent: tenthsWord(tenths, after - before),
    lpt,
    from: Math.min(before, after),
    to: Math.max(before, after),
  };
}

function spanWord({ low, high }: YieldBill["treasuryCut"]): string {
  const [from, to] = [percentWord(low), percentWord(high)];
  return from === to ? to : `${from} to ${to}`;
}

function cutSpan({ low, high }: YieldBill["rewardCutPpm"]): string {
  return low === high ? cutWord(high) : `${cutWord(low)} to ${cutWord(high)}`;
}
