/** Score, success rate and round-trip score, fractions 0 to 1 in this order, four decimals. */
export type Triple = readonly [score: number, success: number, roundTrip: number];

/** One orchestrator as the table shows it, small enough to travel to the browser a hundred times. */
export interface PerformanceEntry {
  address: string;
  name: string | null;
  /** digits of wei of LPT */
  stake: string;
  /** share of active stake; null: not known */
  share: number | null;
  /** null: no result */
  mean: Triple | null;
  /** in the order of the table's regions; null: no result from there */
  regions: readonly (Triple | null)[];
  /** the place of its best region among the table's regions */
  best: number | null;
  /** digits of wei a pixel times 10^18; null: not known */
  price: string | null;
}

/** What the server hands to the table besides the rows and the view. */
export interface PerformanceTableData {
  entries: readonly PerformanceEntry[];
  regions: readonly { id: string; name: string }[];
  /** AI: what can be chosen; none for transcoding */
  pipelines: readonly { id: string; models: readonly { id: string; tested: number | null }[] }[];
  /** what is shown of them */
  pipeline: string | null;
  model: string | null;
  /** the service gave results; without them nobody is known to be untested */
  known: boolean;
  /** a pricing service is configured */
  priced: boolean;
  /** it gave its list; without that nobody is known to be missing in it */
  pricesKnown: boolean;
}
