import { printExact, printToken, printTokenShort } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { StakeAction } from "@/lib/wallet/action";
import { type Foreseen, foresee, type Holding } from "@/lib/wallet/foresee";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { Standing } from "@/lib/wallet/standing";
import { dueWords } from "./lock-choice";
import { nameOf, printCut } from "./orchestrator-field";

interface Props {
  action: StakeAction;
  standing: Standing;
  orchestrators: readonly ListedOrchestrator[];
}

interface Row {
  what: string;
  unit: string;
  now: string;
  after: string;
  note?: string | undefined;
  exact?: string | undefined;
}

/** What an action changes, figure by figure, were it mined now. */
export function BeforeAfter({ action, standing, orchestrators }: Props) {
  const seen = foresee(action, standing);
  const rows = rowsOf(seen, standing, orchestrators);
  return (
    <section className="sec" aria-labelledby="desk-after">
      <h2 id="desk-after">Before and after</h2>
      <table className="t after">
        <thead>
          <tr>
            <th className="l" scope="col">
              <span className="vh">Figure</span>
            </th>
            <th scope="col">Now</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, unit, now, after, note, exact }) => (
            <tr key={what}>
              <th className="l" scope="row">
                {what}
                <small>{unit}</small>
              </th>
              <td>{now}</td>
              <td title={exact}>
                <b>{after}</b>
                {note !== undefined && <small>{note}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="n2">As of block {printWhole(standing.block)}, read through your wallet’s own node.</p>
    </section>
  );
}

function rowsOf(seen: Foreseen, standing: Standing, orchestrators: readonly ListedOrchestrator[]): Row[] {
  const { now, after, lock, earnsFrom, fees } = seen;
  const rows: Row[] = [
    {
      what: "Delegated to",
      unit: "orchestrator",
      now: delegateOf(now, orchestrators),
      after: delegateOf(after, orchestrators),
      note: earnsFrom === null ? undefined : `earns from round ${printWhole(earnsFrom)}`,
    },
    lptRow("Stake", now.stake, after.stake),
    {
      ...lptRow("Undelegated", now.locked, after.locked),
      note: lock === null ? undefined : dueWords(standing, lock.withdrawRound),
    },
    lptRow("In the wallet", now.wallet, after.wallet),
  ];
  if (fees > 0n) {
    const { eth } = standing.account;
    rows.push({
      what: "ETH in the wallet",
      unit: "before gas",
      now: printToken(eth),
      after: printToken(eth + fees),
      exact: `${printExact(eth + fees)} ETH`,
    });
  }
  return [...rows, ...delegateRows(now, after, orchestrators)];
}

function delegateRows(now: Holding, after: Holding, orchestrators: readonly ListedOrchestrator[]): Row[] {
  const find = ({ delegate }: Holding) => orchestrators.find(({ address }) => address === delegate);
  const figure = (what: string, unit: string, print: (one: ListedOrchestrator) => string): Row => {
    const [before, then] = [find(now), find(after)];
    return {
      what,
      unit,
      now: before === undefined ? "none" : print(before),
      after: then === undefined ? "none" : print(then),
    };
  };
  const rate = (value: number | null) => (value === null ? "not known" : printPercent(value));
  return [
    figure("Reward cut", "%", ({ rewardCut }) => printCut(rewardCut)),
    figure("Fee cut", "%", ({ feeCut }) => printCut(feeCut)),
    figure("Real yield, forecast", "% in 365 days, today’s cuts", ({ real }) => rate(real)),
    {
      what: "Its stake",
      unit: "LPT",
      now: total(now),
      after: total(after),
    },
    {
      what: "Your share of it",
      unit: "%",
      now: now.share === null ? "none" : printPercent(now.share, 2),
      after: after.share === null ? "none" : printPercent(after.share, 2),
    },
  ];
}

function lptRow(what: string, now: bigint, after: bigint): Row {
  return {
    what,
    unit: "LPT",
    now: printToken(now),
    after: printToken(after),
    exact: `${printExact(after)} LPT`,
  };
}

function delegateOf({ delegate }: Holding, orchestrators: readonly ListedOrchestrator[]): string {
  return delegate === null ? "nobody" : nameOf(delegate, orchestrators);
}

function total({ delegate, delegateStake }: Holding): string {
  if (delegate === null) return "none";
  return delegateStake === null ? "not known" : printTokenShort(delegateStake);
}
