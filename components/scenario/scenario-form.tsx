import { printShare } from "@/lib/format/percent";
import { type ProfileView, profileHref, profileParams } from "@/lib/links/profile";
import { AS_TODAY, isTried, type ScenarioView } from "@/lib/links/scenario";
import type { ProfileReport } from "@/lib/reports/profile-types";
import { PPM } from "@/lib/units/perc";
import { WAD, weiToDecimal } from "@/lib/units/wei";
import { KeptFields } from "../ui/kept-fields";

interface Field {
  name: keyof ScenarioView;
  label: string;
  unit: string;
  size: number;
  /** what it is today, as one would type it */
  today: string;
}

/** What is tried: each field holds what it is today until another is typed. */
export function ScenarioForm({ report, view }: { report: ProfileReport; view: ProfileView }) {
  const { address, rewardCutPpm, feeSharePpm, totalStake, fees } = report.orchestrator;
  const fields: Field[] = [
    { name: "cut", label: "Reward cut", unit: "%", size: 6, today: printShare(rewardCutPpm, PPM) },
    {
      name: "share",
      label: "Fee share to delegators",
      unit: "%",
      size: 6,
      today: printShare(feeSharePpm, PPM),
    },
    {
      name: "stake",
      label: "Stake",
      unit: "LPT",
      size: 10,
      today: weiToDecimal(totalStake - (totalStake % WAD)),
    },
    {
      name: "fees",
      label: "Fees of 90 days",
      unit: "ETH",
      size: 8,
      today: fees.days90 === null ? "not known" : weiToDecimal(fees.days90 - (fees.days90 % (WAD / 10_000n))),
    },
  ];
  return (
    <>
      <form
        action={`${profileHref(address, { ...view, ...AS_TODAY }).split("?")[0]}#what-a-cut-does`}
        method="get"
        className="ctl trial"
      >
        <KeptFields params={profileParams({ ...view, ...AS_TODAY })} />
        {fields.map(({ name, label, unit, size, today }) => (
          <label key={name}>
            {label}{" "}
            <span className="fld">
              <input
                name={name}
                inputMode="decimal"
                autoComplete="off"
                maxLength={40}
                size={size}
                placeholder={today}
                defaultValue={view[name]}
              />
              {unit}
            </span>
          </label>
        ))}
        <button type="submit" className="btn sm">
          Try
        </button>
        {isTried(view) && <a href={tryHref(address, view, AS_TODAY)}>Drop the trial</a>}
      </form>
      <p className="ctl tries">
        <span>Or try</span>
        {triesOf(report).map(({ text, scenario }) => (
          <a key={text} className="chip" href={tryHref(address, view, { ...AS_TODAY, ...scenario })}>
            {text}
          </a>
        ))}
      </p>
    </>
  );
}

function tryHref(address: string, view: ProfileView, scenario: ScenarioView): string {
  return `${profileHref(address, { ...view, ...scenario })}#what-a-cut-does`;
}

/** Ten points in per cent. */
const STEP = 100_000n;

/** Changes that orchestrators think of first. */
function triesOf({
  orchestrator,
  medians,
}: ProfileReport): { text: string; scenario: Partial<ScenarioView> }[] {
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
