import { printShare } from "@/lib/format/percent";
import { AS_TODAY, isTried, type ScenarioView } from "@/lib/links/scenario";
import { PPM } from "@/lib/units/perc";
import { WAD, weiToDecimal } from "@/lib/units/wei";
import { KeptFields } from "../ui/kept-fields";
import type { Trial } from "./trial";

interface Field {
  part: keyof ScenarioView;
  label: string;
  unit: string;
  size: number;
  /** what it is today, as one would type it */
  today: string;
}

/** What is tried: each field holds what it is today until another is typed. */
export function ScenarioForm({ trial }: { trial: Trial }) {
  const { tried, names, action, kept, href } = trial;
  return (
    <>
      <form action={action} method="get" className="ctl trial">
        <KeptFields params={kept} />
        {fieldsOf(trial).map(({ part, label, unit, size, today }) => (
          <label key={part}>
            {label}{" "}
            <span className="fld">
              <input
                name={names[part]}
                inputMode="decimal"
                autoComplete="off"
                maxLength={40}
                size={size}
                placeholder={today}
                defaultValue={tried[part]}
              />
              {unit}
            </span>
          </label>
        ))}
        <button type="submit" className="btn sm">
          Try
        </button>
        {isTried(tried) && <a href={href(AS_TODAY)}>Drop the trial</a>}
      </form>
      <p className="ctl tries">
        <span>Or try</span>
        {triesOf(trial).map(({ text, scenario }) => (
          <a key={text} className="chip" href={href({ ...AS_TODAY, ...scenario })}>
            {text}
          </a>
        ))}
      </p>
    </>
  );
}

function fieldsOf({ orchestrator }: Trial): Field[] {
  const { rewardCutPpm, feeSharePpm, totalStake, fees } = orchestrator;
  const ofFees =
    fees.days90 === null ? "not known" : weiToDecimal(fees.days90 - (fees.days90 % (WAD / 10_000n)));
  return [
    { part: "cut", label: "Reward cut", unit: "%", size: 6, today: printShare(rewardCutPpm, PPM) },
    {
      part: "share",
      label: "Fee share to delegators",
      unit: "%",
      size: 6,
      today: printShare(feeSharePpm, PPM),
    },
    {
      part: "stake",
      label: "Stake",
      unit: "LPT",
      size: 10,
      today: weiToDecimal(totalStake - (totalStake % WAD)),
    },
    { part: "fees", label: "Fees of 90 days", unit: "ETH", size: 8, today: ofFees },
  ];
}

/** Ten points in per cent. */
const STEP = 100_000n;

/** Changes that orchestrators think of first. */
function triesOf({ orchestrator, medians }: Trial): { text: string; scenario: Partial<ScenarioView> }[] {
  const { rewardCutPpm: cut, totalStake } = orchestrator;
  const percent = (ppm: bigint) => printShare(ppm, PPM);
  const higher = cut + STEP > PPM ? PPM : cut + STEP;
  const lower = cut > STEP ? cut - STEP : 0n;
  const half = (totalStake / 2n / WAD) * WAD;
  const tries = [
    higher === cut ? null : { text: `reward cut ${percent(higher)} %`, scenario: { cut: percent(higher) } },
    lower === cut ? null : { text: `reward cut ${percent(lower)} %`, scenario: { cut: percent(lower) } },
    medians.rewardCutPpm === null || medians.rewardCutPpm === cut
      ? null
      : {
          text: `the median’s reward cut, ${percent(medians.rewardCutPpm)} %`,
          scenario: { cut: percent(medians.rewardCutPpm) },
        },
    half === 0n ? null : { text: "half the stake", scenario: { stake: weiToDecimal(half) } },
    { text: "no fees", scenario: { fees: "0" } },
  ];
  return tries.filter((one) => one !== null);
}
