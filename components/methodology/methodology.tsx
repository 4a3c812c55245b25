import { CHAPTERS, FIGURES, isFigureId } from "@/lib/figures/figures";
import { REASONS } from "@/lib/figures/reasons";
import type { KnownOutcome } from "@/lib/reports/types";
import type { YieldReport } from "@/lib/reports/yield-types";
import { CopyLink } from "../ui/copy-link";
import { Assumptions } from "./assumptions";
import { FigureEntry } from "./figure-entry";
import { KnownLimits } from "./known-limits";
import { YieldSections } from "./yield-section";

/**
 * Every figure with its definition, where the data comes from, what is assumed, how definitions of yield differ today, and
 * why something can be not known. It stands without figures where the chain is silent.
 */
export function Methodology({ outcome }: { outcome: KnownOutcome<YieldReport> }) {
  return (
    <>
      <div className="head">
        <h1>Methodology</h1>
        <p className="sub">
          {Object.keys(FIGURES).length} figures, each defined once. The same definition stands behind every
          dotted underline.
        </p>
        <div className="acts">
          <CopyLink />
        </div>
      </div>
      <Assumptions />
      <YieldSections outcome={outcome} />
      <KnownLimits />
      {CHAPTERS.map(({ title, figures }) => (
        <section key={title} className="sec def-list">
          <h2>{title}</h2>
          {Object.keys(figures)
            .filter(isFigureId)
            .map((id) => (
              <FigureEntry key={id} id={id} />
            ))}
        </section>
      ))}
      <section className="sec def-list">
        <h2>Why a figure is not known</h2>
        {Object.entries(REASONS).map(([reason, text]) => (
          <article key={reason} id={`not-known-${reason}`}>
            <h3>{reason.replaceAll("-", " ")}</h3>
            <p>{text}</p>
          </article>
        ))}
      </section>
    </>
  );
}
