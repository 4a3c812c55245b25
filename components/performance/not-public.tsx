import { printMoment } from "@/lib/format/time";
import type { PerformanceReport } from "@/lib/reports/performance-types";
import { Def } from "../ui/def";

/** What a gateway would want to know and nobody publishes, and what it would take. */
export function NotPublic({ pricing }: { pricing: PerformanceReport["pricing"] }) {
  return (
    <section className="sec">
      <h2>What is not public</h2>
      <dl className="notpub">
        <dt>Completion times of paid jobs</dt>
        <dd>Not public. Gateways would have to publish how long each paid job took, by orchestrator.</dd>
        <dt>Capacity</dt>
        <dd>
          Not public. Orchestrators would have to announce how many streams and which models they can serve at
          once, and gateways to confirm it.
        </dd>
        <dt>Kinds of failure</dt>
        <dd>
          Not public for paid jobs. Gateways and orchestrators would have to share one list of error codes and
          publish the counts, which stay in their logs.
        </dd>
        <dt>
          <Def figure="price-per-pixel">Price per pixel</Def>
        </dt>
        <dd>{priceWords(pricing)}</dd>
      </dl>
    </section>
  );
}

function priceWords({ state, readAt, failure, dropped }: PerformanceReport["pricing"]): string {
  if (state === "absent")
    return "Not on the chain. Orchestrators tell it to gateways that ask; this site would need a pricing service that collects it, and none is configured.";
  if (state === "down")
    return `Not known at the moment. ${failure?.text ?? "The pricing service gave no answer."}`;
  const read = readAt === null ? "" : ` read ${printMoment(readAt)}`;
  const late = state === "stale" ? ` It is older than it should be: ${failure?.text ?? ""}` : "";
  const odd = dropped > 0 ? ` ${dropped} entries made no sense and are left out.` : "";
  return `Shown as the configured pricing service lists it,${read}: what is asked, not what is paid.${late}${odd}`;
}
