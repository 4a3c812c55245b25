import { EMBED_CHARTS, EMBED_YIELD, type EmbedChart, embedChart, embedOrchestrator } from "@/lib/links/embed";

/** What another site can show in a frame. */
export interface EmbedFrame {
  /** what it is called among others */
  name: string;
  /** says in the frame's title what it shows */
  title: string;
  /** its link, one of lib/links/embed */
  path: string;
  /** px at which nothing is cut in a frame of 320 px width or more, the sample network's strip included */
  height: number;
}

/** The titles of charts for other sites. */
export const CHART_TITLES: Record<EmbedChart, string> = {
  participation: "Participation on Livepeer",
  inflation: "Inflation of LPT, a round",
  supply: "Supply of LPT",
  issuance: "Issuance of LPT, a round",
};

const CHART_NAMES: Record<EmbedChart, string> = {
  participation: "Participation",
  inflation: "Inflation",
  supply: "Supply",
  issuance: "Issuance",
};

/** The network's yield, and each chart of its last year. */
export const NETWORK_FRAMES: readonly EmbedFrame[] = [
  { name: "Yield", title: "Livepeer staking yield", path: EMBED_YIELD, height: 500 },
  ...EMBED_CHARTS.map((chart) => ({
    name: CHART_NAMES[chart],
    title: CHART_TITLES[chart],
    path: embedChart(chart),
    height: 530,
  })),
];

/** One orchestrator. @param title what it is called */
export function orchestratorFrame(address: string, title: string): EmbedFrame {
  return { name: title, title, path: embedOrchestrator(address), height: 450 };
}
