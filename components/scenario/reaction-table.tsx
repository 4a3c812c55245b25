import { printWhole, withSign } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { Reactions, ScenarioReport } from "@/lib/reports/scenario-types";
import type { Reaction } from "@/lib/yield/reactions";
import { Def } from "../ui/def";

/** How delegators moved in the 30 days after cuts went up or down, of the whole network and of this one. */
export function ReactionTable({ scenario, retry }: { scenario: ScenarioReport; retry: string }) {
  const { network, waiting, own } = scenario;
  return (
    <div>
      <h3 className="mt-4">
        <Def figure="cut-reaction">How delegators reacted</Def> to changes of cuts
      </h3>
      <p className="sub">net stake flow in the 30 days after, % of the stake at the change</p>
      {network === null && own === null ? (
        <p className="n2">Not known: the past is told by the subgraph, and it gave none.</p>
      ) : (
        <table className="t reacts">
          <caption className="vh">Net stake flow after a rise and after a fall</caption>
          <thead>
            <tr>
              <th scope="col" className="l">
                <span className="vh">Whose changes</span>
              </th>
              <th scope="col">
                Median<small>middle half</small>
              </th>
              <th scope="col">
                Lost stake<small>of cases</small>
              </th>
            </tr>
          </thead>
          <tbody>
            <Rows whose="the network" ofMany reactions={network} isRead={waiting === 0} />
            <Rows whose="this one" reactions={own} isRead />
          </tbody>
        </table>
      )}
      {waiting > 0 && (
        <p className="count inlinks">
          {printWhole(waiting)} {network?.up.cases || network?.down.cases ? "more " : ""}changes of the
          network are still being read. <a href={retry}>Look again</a>
        </p>
      )}
    </div>
  );
}

interface RowsOf {
  whose: string;
  reactions: Reactions | null;
  /** all changes that it rests on are known */
  isRead: boolean;
  /** they can be of several orchestrators */
  ofMany?: boolean;
}

function Rows({ whose, reactions, isRead, ofMany = false }: RowsOf) {
  if (reactions === null) return null;
  const none = isRead ? "no case" : "none yet";
  return (
    <>
      <Line name={`After a rise, ${whose}`} reaction={reactions.up} none={none} ofMany={ofMany} />
      <Line name={`After a fall, ${whose}`} reaction={reactions.down} none={none} ofMany={ofMany} />
    </>
  );
}

function Line(props: { name: string; reaction: Reaction; none: string; ofMany: boolean }) {
  const { name, none, ofMany } = props;
  const { cases, orchestrators, median, quartiles, lost } = props.reaction;
  return (
    <tr>
      <th scope="row" className="l">
        {name}
      </th>
      <td>
        {median === null || quartiles === null ? (
          "–"
        ) : (
          <>
            <b>{percent(median)}</b>{" "}
            <span className="n3">{`${percent(quartiles[0])} to ${percent(quartiles[1])}`}</span>
          </>
        )}
      </td>
      <td>
        {cases === 0 ? none : `${printWhole(lost)} of ${printWhole(cases)}`}
        {ofMany && cases > 0 && (
          <span className="n3">
            {` by ${printWhole(orchestrators)} ${orchestrators === 1 ? "orchestrator" : "orchestrators"}`}
          </span>
        )}
      </td>
    </tr>
  );
}

function percent(share: number): string {
  return withSign(printPercent(share));
}
