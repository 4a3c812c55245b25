import { printTokenShort } from "@/lib/format/amount";
import { printNonzero } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { OverviewView } from "@/lib/links/overview";
import type { Medians, NetworkReport, OverviewReport } from "@/lib/reports/types";
import { P27, PPB, toFraction } from "@/lib/units/perc";
import { courseSpec } from "../overview/course-specs";
import { courseSpan } from "../overview/span";
import { FigureRows, type PictureFigure } from "./figure-rows";
import { Sheet } from "./sheet";
import { Pile, Text } from "./text";

/** The courses that a picture has room to tell, each by the title of its chart. */
const TOLD = ["participation", "inflation", "supply"] as const;

/** The overview's preview: the six figures at its head, and how the network got there over the view's span. */
export function OverviewPicture({ report, view }: { report: OverviewReport; view: OverviewView }) {
  const span = report.course === null ? null : courseSpan(report.course, view.span);
  return (
    <Sheet stamp={report} title="Livepeer staking at a glance">
      <FigureRows close figures={networkFigures(report.networkFigures, report.medians)} />
      <Pile style={{ marginTop: 10 }}>
        {span === null ? (
          <Text size={22} colour="ink-2">
            How the network got here is not known now.
          </Text>
        ) : (
          TOLD.map((name) => (
            <Text key={name} size={22} colour="ink-2" style={{ marginTop: 3 }}>
              {courseSpec(name, span).title}
            </Text>
          ))
        )}
      </Pile>
    </Sheet>
  );
}

/** The six figures at the head of the overview, as printed there. */
export function networkFigures(network: NetworkReport, medians: Medians): PictureFigure[] {
  const { supplyGrowthForecast: growth, stake, inflation, treasury } = network;
  const {
    realisedReal: real,
    realisedNominal: nominal,
    realisedFees: fees,
    realisedRealQuartiles: middle,
  } = medians;
  const rate = stake?.bondingRate ?? null;
  return [
    {
      label: "Median real yield, 90 rounds",
      value: real === null ? null : printPercent(real),
      unit: "% a year",
      note: middle && `middle half ${printPercent(middle[0])} to ${printPercent(middle[1])}`,
    },
    {
      label: "Median nominal yield, 90 rounds",
      value: nominal === null ? null : printPercent(nominal),
      unit: "% a year",
      note:
        nominal !== null && (fees === null ? "issuance only" : `fees alone, median ${printPercent(fees)}`),
    },
    {
      label: "Supply growth, forecast",
      value: growth === null ? null : printPercent(growth),
      unit: "% in 365 days",
      note: growth !== null && `unstaked LPT loses ${printPercent(1 - 1 / (1 + growth))} %`,
    },
    {
      label: "Participation",
      value: rate === null ? null : printPercent(rate),
      unit: "%",
      note:
        stake &&
        `${printTokenShort(stake.active)} LPT${inflation === null ? "" : ` · target ${printShare(inflation.targetBondingRatePpb, PPB)}`}`,
    },
    {
      label: "Inflation",
      value: inflation && printNonzero(toFraction(inflation.perRoundPpb, PPB) * 100, 4),
      unit: "% a round",
    },
    {
      label: "Treasury takes",
      value: treasury && printShare(treasury.rewardCutRateP27, P27),
      unit: "% of issuance",
      note: treasury && `next round ${printShare(treasury.nextRewardCutRateP27, P27)} %`,
    },
  ];
}
