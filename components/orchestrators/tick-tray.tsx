import { memo } from "react";
import { shortAddress } from "@/lib/format/text";
import { DEFAULT_DIRECTORY, type DirectoryView, directoryHref, directoryParams } from "@/lib/links/directory";
import { only, toggleTick, unhidden } from "@/lib/links/directory/choices";
import { MOST_TICKED } from "@/lib/links/directory/lists";
import { comparisonHref } from "@/lib/links/pages";
import { CopyLink } from "../ui/copy-link";
import { KeptFields } from "../ui/kept-fields";
import { Seal } from "../ui/seal";
import { calledName, TICK_FORM } from "./directory-row";
import type { Entry } from "./entry";

interface Props {
  view: DirectoryView;
  entries: readonly Entry[];
  shown: readonly Entry[];
  /** a seventh was pressed */
  refused: boolean;
}

/** Those ticked to compare, at the foot of the window: who they are, and the view of them alone. */
export const TickTray = memo(function TickTray({ view, entries, shown, refused }: Props) {
  const { ticked } = view;
  return (
    <section className={ticked.length === 0 ? "tray none" : "tray"} aria-label="Ticked to compare">
      {ticked.length > 0 && (
        <>
          <b>{ticked.length} ticked</b>
          <ul>
            {ticked.map((address) => (
              <Pick key={address} address={address} view={view} entries={entries} />
            ))}
          </ul>
          <span className="acts">
            {ticked.length > 1 ? (
              <a className="btn sm" href={comparisonHref(ticked, view.account)}>
                Compare
              </a>
            ) : (
              <small>Tick one more to compare</small>
            )}
            {view.show === "ticked" ? (
              <a data-view="" className="btn sm" href={directoryHref(unhidden(view))}>
                Show all active
              </a>
            ) : (
              <a data-view="" className="btn sm" href={directoryHref(only(view, "ticked"))}>
                Show only ticked
              </a>
            )}
            <CopyLink />
            <a data-view="" href={directoryHref(cleared(view))}>
              Clear
            </a>
          </span>
        </>
      )}
      <p role="status" className={refused ? "refused" : "vh"}>
        {refused && `Not ticked: ${MOST_TICKED} are ticked already. Untick one first.`}
      </p>
      <TickForm view={view} shown={shown} />
    </section>
  );
});

function Pick({ address, view, entries }: { address: string } & Pick<Props, "view" | "entries">) {
  const entry = entries.find((other) => other.address.toLowerCase() === address);
  const name = entry === undefined ? shortAddress(address) : calledName(entry);
  return (
    <li title={address}>
      <Seal address={address} />
      <span>{name}</span>
      {entry === undefined && <small>no orchestrator</small>}
      <a data-view="" href={directoryHref(toggleTick(view, address))} aria-label={`Untick ${name}`}>
        ×
      </a>
    </li>
  );
}

/** Sends the ticks where no script does; those of rows that are hidden go with them. */
function TickForm({ view, shown }: Pick<Props, "view" | "shown">) {
  const visible = new Set(shown.map(({ address }) => address.toLowerCase()));
  return (
    <form id={TICK_FORM} action="/orchestrators" method="get" data-view="" className="without-script">
      <KeptFields params={directoryParams({ ...view, ticked: [] })} />
      {view.ticked.map(
        (address) => !visible.has(address) && <input key={address} type="hidden" name="o" value={address} />,
      )}
      <button type="submit" className="btn sm">
        Keep the ticks, up to {MOST_TICKED}
      </button>
      Any other link or form leaves ticks behind that were not kept.
    </form>
  );
}

function cleared(view: DirectoryView): DirectoryView {
  return { ...view, ticked: [], show: view.show === "ticked" ? DEFAULT_DIRECTORY.show : view.show };
}
