import type { Reason } from "@/lib/figures/reasons";
import { printPercent } from "@/lib/format/percent";
import { Unknown } from "../ui/unknown";
import { AXIS_WIDTH, type Axis, onAxis } from "./axis";

/** A yield in per cent; one that lacks its fee part is marked, the reason one press away. */
export function YieldValue(props: { value: number | null; reason: Reason; issuanceOnly?: Reason | null }) {
  const { value, reason, issuanceOnly = null } = props;
  if (value === null) return <Unknown reason={reason} />;
  if (issuanceOnly === null) return printPercent(value);
  return (
    <span title="Issuance only: the fee part is not known">
      {printPercent(value)}
      <a
        className="def"
        data-reason={issuanceOnly}
        href={`/methodology#not-known-${issuanceOnly}`}
        aria-label="issuance only"
      >
        *
      </a>
    </span>
  );
}

/** Round its middle from its left end; the line around it adds to its size. */
const DOT = "a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0-4.5 0";

/** A dot on the column's axis and its distance from the median's tick; the figure itself stands beside it. */
export function YieldDot({ value, axis }: { value: number; axis: Axis }) {
  const x = onAxis(axis, value);
  return (
    <svg className="dots" viewBox={`0 0 ${AXIS_WIDTH} 14`} aria-hidden="true">
      <path d={`M${onAxis(axis, axis.median)} 7H${x}m-2.25 0${DOT}`} />
    </svg>
  );
}
