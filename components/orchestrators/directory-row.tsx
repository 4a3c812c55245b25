import { memo, type ReactElement } from "react";
import { printStranger, shortAddress } from "@/lib/format/text";
import { orchestratorHref } from "@/lib/links/pages";
import { Seal } from "../ui/seal";
import { cell, exact, type Look } from "./cell";
import type { Column } from "./columns";
import type { Entry } from "./entry";
import { warningsOf } from "./warnings";

/** The form that the ticks of all rows belong to. */
export const TICK_FORM = "ticks";

interface Props {
  entry: Entry;
  look: Look;
  isTicked: boolean;
  isFavourite: boolean;
  /** who delegates to it, where the link names an account that does */
  account: string | null;
  onTick: (address: string) => void;
  onStar: (address: string) => void;
}

/** One orchestrator: a row of the table on a desk, a card on a phone. Printed anew only if something of it changed. */
export const DirectoryRow = memo(function DirectoryRow(props: Props) {
  const { entry, look, isTicked, isFavourite, account, onTick, onStar } = props;
  const { address } = entry;
  const name = calledName(entry);
  return (
    <tr className={isTicked ? "on" : undefined}>
      <td className="c-pick">
        <input
          type="checkbox"
          name="o"
          value={address}
          form={TICK_FORM}
          aria-label={`Compare ${name}`}
          checked={isTicked}
          onChange={() => onTick(address)}
        />
        <button
          type="button"
          className="star"
          aria-label={`Favourite ${name}`}
          aria-pressed={isFavourite}
          onClick={() => onStar(address)}
        />
      </td>
      {look.columns.map((column) =>
        column.id === "name" ? (
          <th key="name" scope="row" className="l c-name">
            <Who entry={entry} look={look} account={account} />
          </th>
        ) : (
          figureCell(column, entry, look)
        ),
      )}
    </tr>
  );
});

/** What the choice of yield and window turns; all other figures are an entry's own. */
const TURNED: ReadonlySet<Column["key"]> = new Set([
  "real",
  "nominal",
  "issuance",
  "fee-yield",
  "forecast-real",
  "forecast-nominal",
]);

const MADE = new WeakMap<Entry, Map<Column["id"], ReactElement>>();

/** The cell of a figure; one that no view turns is made once for its entry, and skipped whenever its row is printed anew. */
function figureCell(column: Column, entry: Entry, look: Look): ReactElement {
  if (TURNED.has(column.key)) return makeCell(column, entry, look);
  const cells = MADE.get(entry) ?? new Map<Column["id"], ReactElement>();
  const made = cells.get(column.id) ?? makeCell(column, entry, look);
  MADE.set(entry, cells.set(column.id, made));
  return made;
}

function makeCell(column: Column, entry: Entry, look: Look): ReactElement {
  return (
    <td
      key={column.id}
      className={`c-${column.id}`}
      data-l={column.card === "" ? undefined : column.card}
      title={exact(column, entry)}
    >
      {cell(column, entry, look)}
    </td>
  );
}

/** An orchestrator's name made fit to print, or its address shortened. */
export function calledName({ name, address }: Pick<Entry, "name" | "address">): string {
  return name === null ? shortAddress(address) : printStranger(name, 60);
}

function Who({ entry, look, account }: Pick<Props, "entry" | "look" | "account">) {
  const { address } = entry;
  const warnings = warningsOf(entry, look.window);
  const link = (
    <a href={orchestratorHref(address)} title={address}>
      {calledName(entry)}
    </a>
  );
  return (
    <span className="who">
      <Seal address={address} />
      {warnings.length === 0 && account === null ? (
        link
      ) : (
        <span className="marked">
          {link}
          {account !== null && <span className="mark own">● {account} delegates here</span>}
          {warnings.map(({ tone, text, title }) => (
            <span key={text} className={`mark ${tone}`} title={title}>
              {text}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
