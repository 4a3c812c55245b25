import { FIGURES, type FigureId } from "@/lib/figures/figures";
import { REASONS, type Reason } from "@/lib/figures/reasons";
import { figureHref, reasonHref } from "@/lib/links/pages";
import { CARD_NAME } from "./card-name";
import { DefinitionRows } from "./definition-rows";

/** A figure's definition as the popover shows it. */
export function DefinitionCard({ id }: { id: FigureId }) {
  const { name, meaning, limits } = FIGURES[id];
  return (
    <>
      <h3 id={CARD_NAME}>{name}</h3>
      <p>{meaning}</p>
      <dl>
        <DefinitionRows id={id} />
      </dl>
      {limits && <p className="n2">{limits}</p>}
      <p>
        <a href={figureHref(id)}>Methodology</a>
      </p>
    </>
  );
}

/** Why a figure is not known, as the popover shows it. */
export function ReasonCard({ reason }: { reason: Reason }) {
  return (
    <>
      <h3 id={CARD_NAME}>Not known</h3>
      <p>{REASONS[reason]}</p>
      <p>
        <a href={reasonHref(reason)}>Methodology</a>
      </p>
    </>
  );
}
