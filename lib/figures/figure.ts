/** Where a figure's inputs come from, in words a reader can check. */
export type FigureSource =
  | "contracts"
  | "contracts and subgraph"
  | "subgraph"
  | "contracts and market"
  | "market"
  | "performance services"
  | "pricing service"
  | "this explorer";

/** One figure, defined once: what tooltips and the methodology page say of it. */
export interface Figure {
  /** as it is called on screen */
  name: string;
  /** what it tells a reader, in one or two sentences */
  meaning: string;
  /** what it is counted in */
  unit: string;
  /** how it is calculated, in the words of the other figures; for a figure that is read, the function that gives it */
  formula: string;
  /** the span it speaks of */
  window: string;
  source: FigureSource;
  /** since when the network has it; what came before is not known */
  since: string;
  /** what it does not tell; null where there is nothing to add */
  limits: string | null;
}
