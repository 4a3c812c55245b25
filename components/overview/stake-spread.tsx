import { printFixed, printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { Concentration } from "@/lib/reports/overview-concentration";
import { Headline } from "../ui/headline";

/** How the stake of active orchestrators is spread: who holds how much of it, in figures and as one bar. */
export function StakeSpread({ concentration }: { concentration: Concentration | null }) {
  return (
    <section className="sec" id="concentration">
      <div className="sh">
        <h2>{title(concentration)}</h2>
        <p>stake of active orchestrators, their delegators’ included</p>
      </div>
      {concentration !== null && <SpreadBar {...concentration} />}
      <Figures concentration={concentration} />
    </section>
  );
}

function title(concentration: Concentration | null): string {
  if (concentration === null) return "Concentration of stake";
  const { half, count } = concentration;
  return `${printWhole(half)} of ${printWhole(count)} orchestrators hold more than half of active stake`;
}

/** The largest, the next four, the next five and the rest side by side; the figures under it say the same. */
function SpreadBar({ top1, top5, top10, count }: Concentration) {
  const parts = [
    { name: "largest", share: top1 },
    { name: "2nd to 5th", share: top5 - top1 },
    { name: "6th to 10th", share: top10 - top5 },
    { name: count > 10 ? `other ${printWhole(count - 10)}` : "rest", share: 1 - top10 },
  ];
  return (
    <>
      <span className="spread" aria-hidden="true">
        {parts.map(({ name, share }) => (
          <i key={name} style={{ width: `${(share * 100).toFixed(2)}%` }} />
        ))}
      </span>
      <ul className="spread-key">
        {parts.map(({ name, share }) => (
          <li key={name}>
            <i aria-hidden="true" />
            {name} {printPercent(share)} %
          </li>
        ))}
      </ul>
    </>
  );
}

function Figures({ concentration }: { concentration: Concentration | null }) {
  const share = (value: number | undefined) => (value === undefined ? null : printPercent(value));
  const count = (value: number | undefined) => (value === undefined ? null : printWhole(value));
  return (
    <dl className="figs">
      <Headline
        figure="top-stake-share"
        label="Largest"
        value={share(concentration?.top1)}
        unit="% of active stake"
        reason="no-stake"
      />
      <Headline
        figure="top-stake-share"
        label="Largest five"
        value={share(concentration?.top5)}
        unit="% of active stake"
        reason="no-stake"
      />
      <Headline
        figure="top-stake-share"
        label="Largest ten"
        value={share(concentration?.top10)}
        unit="% of active stake"
        reason="no-stake"
      />
      <Headline
        figure="third-of-stake"
        label="Hold a third"
        value={count(concentration?.third)}
        unit="orchestrators"
        reason="no-stake"
        note="the fewest that can"
      />
      <Headline
        figure="half-of-stake"
        label="Hold half"
        value={count(concentration?.half)}
        unit="orchestrators"
        reason="no-stake"
        note="the fewest that can"
      />
      <Headline
        figure="stake-hhi"
        label="Concentration index"
        value={concentration && printFixed(concentration.hhi, 0)}
        unit="of 10,000"
        reason="no-stake"
        note={concentration !== null && `${printFixed(10_000 / concentration.count, 0)} if all held the same`}
      />
    </dl>
  );
}
