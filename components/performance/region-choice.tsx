import { type PerformanceView, performanceHref, REGIONS_BOUND, withRegion } from "@/lib/links/performance";
import { shownRegions } from "./columns";
import type { PerformanceTableData } from "./entry";

interface Props {
  view: PerformanceView;
  regions: PerformanceTableData["regions"];
}

/** Which regions have a column: a link for each, eight of them chosen at most. */
export function RegionChoice({ view, regions }: Props) {
  if (regions.length < 2) return null;
  const shown = shownRegions(view, regions);
  return (
    <details className="regions">
      <summary>
        Regions: {shown.length} of {regions.length} shown
      </summary>
      <nav className="ctl" aria-label="Regions shown">
        {regions.map(({ id, name }) => (
          <a
            key={id}
            className="chip"
            data-view=""
            href={performanceHref(withRegion(view, shown, id))}
            aria-current={shown.includes(id) ? "true" : undefined}
          >
            {name} <small>{id}</small>
          </a>
        ))}
      </nav>
      {regions.length > REGIONS_BOUND && (
        <p className="n2">
          {REGIONS_BOUND} regions stand beside each other at most: a ninth takes the place of the first
          chosen.
        </p>
      )}
    </details>
  );
}
