import type { Stamp } from "@/lib/reports/types";
import type { Failure } from "@/lib/upstream/outcome";
import { AsOf } from "./as-of";

/** A whole page that cannot be shown, because the chain did not give what it is about: what is missing, why, and what to do. */
export function Unavailable(props: {
  title: string;
  stamp: Stamp;
  failures: readonly Failure[];
  retry: string;
}) {
  const { title, stamp, failures, retry } = props;
  return (
    <>
      <div className="head">
        <h1>{title}</h1>
        <AsOf stamp={stamp} sources={["chain", "subgraph"]} />
      </div>
      <div className="emp failed" role="alert">
        <b className="bad">
          {stamp.asOf.round === null
            ? "× Nothing can be shown yet: the chain has not answered since this site started."
            : "× This page cannot be shown: the chain did not answer what was asked of it."}
        </b>
        {failures.map(({ source, text }) => (
          <span key={source} className="n2">
            {text}
          </span>
        ))}
        <span>
          It is asked again all the time. <a href={retry}>Try again</a>
        </span>
      </div>
    </>
  );
}
