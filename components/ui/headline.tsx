import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import type { Reason } from "@/lib/figures/reasons";
import { Def } from "./def";
import { Unknown } from "./unknown";

/** One figure of a headline row. */
export interface HeadlineProps {
  figure: FigureId;
  label: string;
  /** stands after the label, outside of the underline: the window */
  after?: string;
  /** as printed; null: not known */
  value: ReactNode;
  /** all digits, for a title, where `value` is shortened */
  exact?: string | undefined;
  unit: string;
  /** why it is not known, where it is not */
  reason?: Reason | null;
  /** one line under the figure */
  note?: ReactNode;
}

/** A figure of a headline row, inside of <dl className="figs">. */
export function Headline({ figure, label, after, value, exact, unit, reason, note }: HeadlineProps) {
  return (
    <div>
      <dt>
        <Def figure={figure}>{label}</Def>
        {after}
      </dt>
      <dd title={value === null ? undefined : exact}>
        {value === null ? (
          <Unknown reason={reason ?? "missing"} />
        ) : (
          <>
            {value} <small>{unit}</small>
          </>
        )}
      </dd>
      {note && <dd className="sub">{note}</dd>}
    </div>
  );
}
