import { type DirectoryView, directoryHref, WINDOWS } from "@/lib/links/directory";
import { DirectorySearch } from "./directory-search";
import type { Entry } from "./entry";
import type { Go } from "./use-directory-view";

interface Props {
  view: DirectoryView;
  go: Go;
  entries: readonly Entry[];
}

/** Who is shown, which yield stands out, over how many rounds, in what order: links and a form that need no script. */
export function DirectoryControls({ view, go, entries }: Props) {
  const active = entries.filter((entry) => entry.active).length;
  return (
    <div className="filters">
      <nav className="ctl" aria-label="Who is shown">
        <Choice className="chip" view={view} to={{ show: "active" }}>
          Active <small>{active}</small>
        </Choice>
        <Choice className="chip" view={view} to={{ show: "all" }}>
          All <small>{entries.length}</small>
        </Choice>
      </nav>
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
      <DirectorySearch view={view} go={go} />
    </div>
  );
}

function Choice(props: {
  view: DirectoryView;
  to: Partial<DirectoryView>;
  className?: string;
  children: React.ReactNode;
}) {
  const { view, to, className, children } = props;
  const next = { ...view, ...to };
  const chosen = next.show === view.show && next.yield === view.yield && next.window === view.window;
  return (
    <a
      data-view=""
      href={directoryHref(next)}
      className={className}
      aria-current={chosen ? "true" : undefined}
    >
      {children}
    </a>
  );
}
