import { EmbedUnavailable } from "@/components/embed/embed-unavailable";
import { YieldEmbed } from "@/components/embed/yield-embed";
import { readEmbedView } from "@/lib/links/embed";
import { PAGES } from "@/lib/links/pages";
import { readOverview } from "@/lib/reports/overview";
import { answerWith } from "../../status";
import { embedMetadata } from "../embed-metadata";

const TITLE = "Livepeer staking yield";

export function generateMetadata() {
  return embedMetadata(TITLE, PAGES.overview);
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function YieldEmbedPage({ searchParams }: Props) {
  const { theme } = readEmbedView(await searchParams).view;
  const outcome = await readOverview();
  if (outcome.kind === "report") return <YieldEmbed report={outcome.report} theme={theme} />;
  answerWith(503);
  const failures = outcome.kind === "unavailable" ? outcome.failures : [];
  return (
    <EmbedUnavailable
      theme={theme}
      title={TITLE}
      stamp={outcome.stamp}
      failures={failures}
      page={PAGES.overview}
    />
  );
}
