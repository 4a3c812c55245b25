import { memo } from "react";
import { type DirectoryView, directoryHref, WINDOWS } from "@/lib/links/directory";
import type { Ignored } from "@/lib/links/params";
import { AccountForm } from "./account-form";
import { ColumnForm } from "./column-form";
import { DirectorySearch } from "./directory-search";
import type { Entry } from "./entry";
import { FilterChips } from "./filter-chips";
import { FilterForm } from "./filter-form";
import type { GoDirectory } from "./linked-directory";
import type { Favourites } from "./order";
import { Presets } from "./presets";

interface Props {
  view: DirectoryView;
  go: GoDirectory;
  entries: readonly Entry[];
  favourites: Favourites;
  /** what a form was refused for */
  refused: readonly Ignored[];
}

/** Who is shown, which yield stands out, over how many rounds, narrowed by what, in what order: links and forms. */
export const DirectoryControls = memo(function DirectoryControls(props: Props) {
  const { view, go, entries, favourites, refused } = props;
  return (
    <>
      <div className="filters first">
        <Presets view={view} entries={entries} favourites={favourites} />
      </div>
      <div className="filters">
        <nav className="ctl" aria-label="Yield and its window">
          <span className="hide-s">Yield</span>
          <span className="seg">
            <Choice view={view} to={{ yield: "real" }}>
              Real
            </Choice>
            <Choice view={view} to={{ yield: "nominal" }}>
              Nominal
            </Choice>
          </span>
          <span className="seg">
            {WINDOWS.map((window) => (
              <Choice key={window} view={view} to={{ window }}>
                {window}
                <span className={window === 90 ? undefined : "vh"}>&nbsp;rounds</span>
              </Choice>
            ))}
          </span>
        </nav>
        <div className="ctl">
          <FilterForm view={view} refused={refused} />
          <ColumnForm view={view} />
          <AccountForm view={view} />
        </div>
        <DirectorySearch view={view} go={go} />
      </div>
      <FilterChips view={view} />
    </>
  );
});

function Choice(props: { view: DirectoryView; to: Partial<DirectoryView>; children: React.ReactNode }) {
  const { view, to, children } = props;
  const next = { ...view, ...to };
  const chosen = next.yield === view.yield && next.window === view.window;
  return (
    <a data-view="" href={directoryHref(next)} aria-current={chosen ? "true" : undefined}>
      {children}
    </a>
  );
}
