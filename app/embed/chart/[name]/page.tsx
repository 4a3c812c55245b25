import { notFound } from "next/navigation";
import { ChartEmbed } from "@/components/embed/chart-embed";
import { EmbedMissing } from "@/components/embed/embed-missing";
import { EmbedUnavailable } from "@/components/embed/embed-unavailable";
import { readEmbedChart, readEmbedView } from "@/lib/links/embed";
import { readCourse } from "@/lib/reports/course";
import { readNetwork } from "@/lib/reports/network";
import type { Failure } from "@/lib/upstream/outcome";
import { answerWith } from "../../../status";
import { embedMetadata } from "../../embed-metadata";

const TITLE = "Livepeer, round by round";

export function generateMetadata() {
  return embedMetadata(TITLE);
}

interface Props {
  params: Promise<{ name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ChartEmbedPage({ params, searchParams }: Props) {
  const chart = readEmbedChart((await params).name);
  const { theme } = readEmbedView(await searchParams).view;
  if (chart === null) {
    if (!answerWith(404)) notFound();
    return <EmbedMissing theme={theme} title="There is no such chart" page="/" />;
  }
  const [network, course] = await Promise.all([readNetwork(), readCourse()]);
  if (network.kind === "report" && course !== null) {
    return <ChartEmbed network={network.report} points={course.points} chart={chart} theme={theme} />;
  }
  answerWith(503);
  const stamp = network.kind === "report" ? network.report : network.stamp;
  const known = [stamp.sources.chain.failure, stamp.sources.subgraph.failure];
  const failures = known.filter((failure): failure is Failure => failure !== null);
  return <EmbedUnavailable theme={theme} title={TITLE} stamp={stamp} failures={failures} page="/" />;
}
