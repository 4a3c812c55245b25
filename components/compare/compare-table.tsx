import { printWhole } from "@/lib/format/number";
import { type CompareView, compareHref, without } from "@/lib/links/compare";
import { orchestratorHref } from "@/lib/links/pages";
import { stakeHref } from "@/lib/links/stake";
import type { Compared, PresentPlaceOf } from "@/lib/reports/compare-types";
import type { Address } from "@/lib/units/address";
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
  present: PresentPlaceOf | null;
}

/** The figures of all those compared beside each other, each row with the network's middle. */
export function CompareTable({ compared, entries, groups, view, count, present }: Props) {
  return (
    <table className="t cmp" data-n={compared.length}>
      <caption className="vh">Figures of {compared.map(({ row }) => called(row)).join(", ")}</caption>
      <thead>
        <tr>
          <td className="cmp-corner">
            <span className="vh">Figure</span>
          </td>
          {entries.map((entry, place) => (
            <Head key={entry.address} entry={entry} place={place} view={view} present={present} />
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

interface HeadProps extends Pick<Props, "view" | "present"> {
  entry: Entry;
  place: number;
}

function Head({ entry, place, view, present }: HeadProps) {
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
        <small className="cmp-acts">
          {entry.active && <Act address={address} name={name} account={view.account} present={present} />}
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

/** Leads to the form that puts stake here; nothing where the stake is an orchestrator's own, which stays where it is. */
function Act(props: { address: Address; name: string; account: string; present: PresentPlaceOf | null }) {
  const { address, name, account, present } = props;
  const isHere = present?.row.address === address;
  if (present?.isOwn && !isHere) return null;
  const moves = present !== null && !isHere;
  const href = stakeHref({ do: moves ? "move" : "delegate", to: address, account });
  const text = moves ? "Move here" : isHere ? "Add" : "Delegate";
  return (
    <a className="cmp-act" href={href} aria-label={`${text}: ${name}`}>
      {text}
    </a>
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
