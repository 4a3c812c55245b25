import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import { figureHref } from "@/lib/links/pages";

/** The name or unit of a figure, its definition one press away: on the spot with script, on the methodology page without. */
export function Def({ figure, of, children }: { figure: FigureId; of?: string; children: ReactNode }) {
  return (
    <a
      className="def"
      data-figure={figure}
      href={figureHref(figure)}
      aria-label={of && `Definition of ${of}`}
    >
      {children}
    </a>
  );
}
