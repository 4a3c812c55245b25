import { FIGURES, type FigureId } from "@/lib/figures/figures";

/** One figure of the registry, whole. Links to a figure lead here. */
export function FigureEntry({ id }: { id: FigureId }) {
  const { name, meaning, unit, formula, window, source, since, limits } = FIGURES[id];
  return (
    <article id={id}>
      <h3>{name}</h3>
      <p>{meaning}</p>
      <dl>
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
        {limits !== null && (
          <>
            <dt>Limits</dt>
            <dd>{limits}</dd>
          </>
        )}
      </dl>
    </article>
  );
}
