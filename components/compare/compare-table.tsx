import { printWhole } from "@/lib/format/number";
import { type CompareView, compareHref, without } from "@/lib/links/compare";
import { orchestratorHref } from "@/lib/links/pages";
import type { Compared } from "@/lib/reports/compare-types";
import type { Entry } from "../orchestrators/entry";
import { warningsOf } from "../orchestrators/warnings";
import { Def } from "../ui/def";
import { Seal } from "../ui/seal";
import type { FigureRow, RowGroup } from "./figure-rows";
import { called, LETTERS, Letter } from "./letters";

interface Props {
  compared: readonly Compared[];
  entries: readonly Entry[];
  groups: readonly RowGroup[];
  view: CompareView;
  /** how many are active */
  count: number;
}

/** The figures of all those compared beside each other, each row with the network's middle. */
export function CompareTable({ compared, entries, groups, view, count }: Props) {
  return (
    <table className="t cmp" data-n={compared.length}>
      <caption className="vh">Figures of {compared.map(({ row }) => called(row)).join(", ")}</caption>
      <thead>
        <tr>
          <td className="cmp-corner">
            <span className="vh">Figure</span>
          </td>
          {entries.map((entry, place) => (
            <Head key={entry.address} entry={entry} place={place} view={view} />
          ))}
          <th scope="col" className="cmp-h mid">
            Median<small>of {printWhole(count)} active</small>
          </th>
        </tr>
      </thead>
      {groups.map(({ title, rows }) => (
        <tbody key={title}>
          <tr className="grp">
            <th scope="rowgroup" colSpan={compared.length + 2} className="cmp-grp">
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Head({ entry, place, view }: { entry: Entry; place: number; view: CompareView }) {
  const name = called(entry);
  const warnings = warningsOf(entry, view.window);
  const address = view.chosen.find((one) => one === entry.address);
  return (
    <th scope="col" className="cmp-h">
      <span className="cmp-who">
        <Letter place={place} />
        <Seal address={entry.address} />
        <a className="cmp-name" href={orchestratorHref(entry.address)} title={entry.address}>
          {name}
        </a>
      </span>
      {address !== undefined && (
        <small>
          <a className="cmp-off" href={compareHref(without(view, address))} aria-label={`Remove ${name}`}>
            Remove
          </a>
        </small>
      )}
      {warnings.map(({ tone, text, title }) => (
        <span key={text} className={`mark ${tone}`} title={title}>
          {text}
        </span>
      ))}
    </th>
  );
}

function Row({ row: { figure, label, unit, cells, median, lead } }: { row: FigureRow }) {
  return (
    <tr className={lead ? "lead" : undefined}>
      <th scope="row" className="cmp-r">
        <Def figure={figure}>{label}</Def>
        <small>
          {unit}
          {median !== null && median !== "–" && <span className="onphone"> · median {median}</span>}
        </small>
      </th>
      {cells.map(({ content, title, sub, isBest }, place) => (
        <td
          key={LETTERS[place]}
          data-at={LETTERS[place]}
          className={isBest ? "cmp-c best" : "cmp-c"}
          title={title}
        >
          <span className="cmp-v">
            {isBest && (
              <span className="dot" role="img" aria-label="best of the row">
                ●
              </span>
            )}{" "}
            {content}
          </span>
          {sub !== undefined && <small>{sub}</small>}
        </td>
      ))}
      <td className="cmp-c mid">{median}</td>
    </tr>
  );
}
