import { DefinitionRows } from "@/components/ui/definition-rows";
import { FIGURES, type FigureId } from "@/lib/figures/figures";

/** One figure of the registry, whole. Links to a figure lead here. */
export function FigureEntry({ id }: { id: FigureId }) {
  const { name, meaning, limits } = FIGURES[id];
  return (
    <article id={id}>
      <h3>{name}</h3>
      <p>{meaning}</p>
      <dl>
        <DefinitionRows id={id} />
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
