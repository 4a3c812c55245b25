import { notFound } from "next/navigation";
import { ChartEmbed } from "@/components/embed/chart-embed";
import { EmbedMissing } from "@/components/embed/embed-missing";
import { EmbedUnavailable } from "@/components/embed/embed-unavailable";
import { CHART_TITLES } from "@/components/embed/frames";
import { runtime } from "@/lib/config/runtime";
import { readEmbedChart, readEmbedView } from "@/lib/links/embed";
import { PAGES } from "@/lib/links/pages";
import { readCourse } from "@/lib/reports/course";
import { readNetwork } from "@/lib/reports/network";
import type { Failure } from "@/lib/upstream/outcome";
import { answerWith } from "../../../status";
import { embedMetadata, missingEmbedMetadata } from "../../embed-metadata";

const MISSING = "There is no such chart";

interface Props {
  params: Promise<{ name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const chart = readEmbedChart((await params).name);
  return chart === null ? missingEmbedMetadata(MISSING) : embedMetadata(CHART_TITLES[chart], PAGES.overview);
}

export default async function ChartEmbedPage({ params, searchParams }: Props) {
  const chart = readEmbedChart((await params).name);
  const { theme } = readEmbedView(await searchParams).view;
  if (chart === null) {
    if (!answerWith(404)) notFound();
    const { network } = runtime().config;
    return <EmbedMissing network={network} theme={theme} title={MISSING} page={PAGES.overview} />;
  }
  const [network, course] = await Promise.all([readNetwork(), readCourse()]);
  if (network.kind === "report" && course !== null) {
    return <ChartEmbed network={network.report} points={course.points} chart={chart} theme={theme} />;
  }
  answerWith(503);
  const stamp = network.kind === "report" ? network.report : network.stamp;
  const known = [stamp.sources.chain.failure, stamp.sources.subgraph.failure];
  const failures = known.filter((failure): failure is Failure => failure !== null);
  return (
    <EmbedUnavailable
      theme={theme}
      title={CHART_TITLES[chart]}
      stamp={stamp}
      failures={failures}
      page={PAGES.overview}
    />
  );
}
