import type { FigureId } from "@/lib/figures/figures";
import type { DirectoryView, SortKey } from "@/lib/links/directory";

/** A column's place in the table; the class of its cells is c- and this. */
export type ColumnId =
  | "rank"
  | "name"
  | "yield"
  | "yield-b"
  | "forecast"
  | "forecast-b"
  | "reward-cut"
  | "fee-cut"
  | "stake"
  | "share"
  | "calls"
  | "delegators"
  | "fees";

/** A column as its head names it, and as a card on a phone labels it. */
export interface Column {
  id: ColumnId;
  label: string;
  /** stands in the head's second line, and carries the definition */
  unit: string;
  /** label over the figure on a card */
  card: string;
  figure: FigureId | null;
  sort: SortKey | null;
}

/** The columns of a view, from left to right: the yield it puts first, real or nominal, stands before the other one. */
export function columnsOf({ yield: first, window }: DirectoryView): Column[] {
  const other = first === "real" ? "nominal" : "real";
  return [
    column("rank", "#", "", "", "rank", null),
    column("name", "Orchestrator", "", "", null, "name"),
    realised("yield", first, `${window} rounds, % a year`),
    realised("yield-b", other, "% a year"),
    forecast("forecast", first, "365 days, %"),
    forecast("forecast-b", other, "365 days, %"),
    column("reward-cut", "Reward cut", "%", "Reward cut, %", "reward-cut", "reward-cut"),
    column("fee-cut", "Fee cut", "%", "Fee cut, %", "fee-cut", "fee-cut"),
    column("stake", "Stake", "LPT", "Stake, LPT", "stake", "stake"),
    column("share", "Share", "% of active", "Share, %", "stake-share", "share"),
    column("calls", "Reward calls", "last 90 rounds", "Reward calls", "reward-calls", "reward-calls"),
    column("delegators", "Delegators", "accounts", "Delegators", "delegators", "delegators"),
    column("fees", "Fees", "90 days, ETH", "Fees 90 d, ETH", "fees", "fees"),
  ];
}

function column(
  id: ColumnId,
  label: string,
  unit: string,
  card: string,
  figure: FigureId | null,
  sort: SortKey | null,
): Column {
  return { id, label, unit, card, figure, sort };
}

function realised(id: ColumnId, kind: "real" | "nominal", unit: string): Column {
  return kind === "real"
    ? column(id, "Real yield", unit, "Real, % a year", "real-yield", "real")
    : column(
        id,
        id === "yield" ? "Nominal yield" : "Nominal",
        unit,
        "Nominal, % a year",
        "nominal-yield",
        "nominal",
      );
}

function forecast(id: ColumnId, kind: "real" | "nominal", unit: string): Column {
  return kind === "real"
    ? column(id, "Forecast real", unit, "Forecast real, %", "forecast-real-yield", "forecast-real")
    : column(id, "Forecast nominal", unit, "Forecast nom., %", "forecast-nominal-yield", "forecast-nominal");
}
