import type { EmbedTheme } from "@/lib/links/embed";
import type { OverviewReport } from "@/lib/reports/types";
import { NetworkHeadline } from "../overview/network-headline";
import { EmbedSheet } from "./embed-sheet";

/** The network's yield for another site: the figures at the head of the overview. */
export function YieldEmbed({ report, theme }: { report: OverviewReport; theme: EmbedTheme }) {
  return (
    <EmbedSheet
      theme={theme}
      title="Livepeer staking yield"
      stamp={report}
      sources={["chain", "subgraph"]}
      page="/"
    >
      <NetworkHeadline network={report.networkFigures} medians={report.medians} />
    </EmbedSheet>
  );
}
