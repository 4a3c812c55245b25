import type { ReactNode } from "react";
import { printStranger } from "@/lib/format/text";
import { type PerformanceView, performanceHref, regionOf } from "@/lib/links/performance";
import type { PerformanceTableData } from "./entry";

interface Props {
  view: PerformanceView;
  data: PerformanceTableData;
}

/** What is tested: transcoding, or AI by pipeline and model. Links that the server answers, because each has results of its own. */
export function TestChoice({ view, data }: Props) {
  const { pipelines, pipeline, model } = data;
  const models = pipelines.find(({ id }) => id === pipeline)?.models ?? [];
  return (
    <>
      <nav className="ctl" aria-label="What is tested">
        <Choice href={kindHref(view, "transcoding")} chosen={view.kind === "transcoding"}>
          Transcoding
        </Choice>
        <Choice href={kindHref(view, "ai")} chosen={view.kind === "ai"}>
          AI
        </Choice>
      </nav>
      {pipelines.length > 0 && (
        <nav className="ctl tests" aria-label="Pipeline">
          <span className="hide-s">Pipeline</span>
          {pipelines.map(({ id }) => (
            <Choice
              key={id}
              href={performanceHref({ ...view, pipeline: id, model: null })}
              chosen={id === pipeline}
            >
              {printStranger(id, 60)}
            </Choice>
          ))}
        </nav>
      )}
      {models.length > 0 && (
        <nav className="ctl tests" aria-label="Model">
          <span className="hide-s">Model</span>
          {models.map(({ id, tested }) => (
            <Choice key={id} href={performanceHref({ ...view, pipeline, model: id })} chosen={id === model}>
              <span>{printStranger(id, 80)}</span> <small>{tested ?? "△"}</small>
            </Choice>
          ))}
        </nav>
      )}
    </>
  );
}

/** Another kind has other regions, so that columns and a sort by them go. */
function kindHref(view: PerformanceView, kind: PerformanceView["kind"]): string {
  if (kind === view.kind) return performanceHref(view);
  const sort = regionOf(view.sort.key) === null ? view.sort : ({ key: "score", descending: true } as const);
  return performanceHref({ ...view, kind, pipeline: null, model: null, regions: [], sort });
}

function Choice({ href, chosen, children }: { href: string; chosen: boolean; children: ReactNode }) {
  return (
    <a className="chip" href={href} aria-current={chosen ? "true" : undefined}>
      {children}
    </a>
  );
}
