import { FIGURES, type FigureId } from "@/lib/figures/figures";

/** How a figure is made: what the popover and the methodology both say of it. */
export function DefinitionRows({ id }: { id: FigureId }) {
  const { formula, unit, window, source, since } = FIGURES[id];
  return (
    <>
      <dt>Formula</dt>
      <dd>{formula}</dd>
      <dt>Unit</dt>
      <dd>{unit}</dd>
      <dt>Window</dt>
      <dd>{window}</dd>
      <dt>Source</dt>
      <dd>{source}</dd>
      <dt>Since</dt>
      <dd>{since}</dd>
    </>
  );
}
