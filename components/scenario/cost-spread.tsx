import { printShort, printWhole } from "@/lib/format/number";
import type { ScenarioReport } from "@/lib/reports/scenario-types";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";
import { whyNoDollars } from "./words";

/** What the active orchestrators can spend in a year before they lose money, and where this one stands among them. */
export function CostSpread({ scenario }: { scenario: ScenarioReport }) {
  const { costs, spendLess, today, tried } = scenario;
  return (
    <div>
      <h3 className="mt-4">
        <Def figure="operating-cost">What orchestrators can spend</Def>
      </h3>
      <p className="sub">US dollars a year, own income of the active ones at today’s prices</p>
      {costs === null ? (
        <p>
          <Unknown reason={whyNoDollars(today.own)} />
        </p>
      ) : (
        <>
          <dl className="kv">
            <Line name="least" value={costs.least} />
            <Line name="a quarter can spend less than" value={costs.first} />
            <Line name="half can spend less than" value={costs.median} />
            <Line name="three quarters can spend less than" value={costs.third} />
            <Line name="most" value={costs.most} />
            {today.own?.usd != null && <Line name="this one today" value={today.own.usd} strong />}
            {tried?.own?.usd != null && <Line name="this one as tried" value={tried.own.usd} strong />}
          </dl>
          {spendLess !== null && (
            <p className="count">
              {printWhole(spendLess)} of {printWhole(costs.count)} can spend less than it can today. What they
              do spend is nobody’s to see.
            </p>
          )}
        </>
      )}
    </div>
  );
}

function Line({ name, value, strong = false }: { name: string; value: number; strong?: boolean }) {
  return (
    <>
      <dt>{strong ? <b>{name}</b> : name}</dt>
      <dd title={`$${printWhole(value)}`}>
        {strong ? <b>${printShort(value)}</b> : `$${printShort(value)}`}
      </dd>
    </>
  );
}
