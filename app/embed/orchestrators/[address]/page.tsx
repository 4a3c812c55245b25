import { notFound } from "next/navigation";
import { EmbedMissing } from "@/components/embed/embed-missing";
import { EmbedUnavailable } from "@/components/embed/embed-unavailable";
import { OrchestratorEmbed } from "@/components/embed/orchestrator-embed";
import { shortAddress } from "@/lib/format/text";
import { readEmbedView } from "@/lib/links/embed";
import { orchestratorHref } from "@/lib/links/pages";
import { readOrchestrator } from "@/lib/reports/orchestrator";
import { parseAddress } from "@/lib/units/address";
import { answerWith } from "../../../status";
import { embedMetadata } from "../../embed-metadata";

export function generateMetadata() {
  return embedMetadata("Orchestrator");
}

interface Props {
  params: Promise<{ address: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OrchestratorEmbedPage({ params, searchParams }: Props) {
  const address = parseAddress((await params).address);
  const { theme } = readEmbedView(await searchParams).view;
  const outcome = address === null ? null : await readOrchestrator(address);
  if (address === null || outcome === null || outcome.kind === "unknown") {
    if (!answerWith(404)) notFound();
    return <EmbedMissing theme={theme} title="No orchestrator at this address" page="/orchestrators" />;
  }
  if (outcome.kind === "report") return <OrchestratorEmbed report={outcome.report} theme={theme} />;
  answerWith(503);
  return (
    <EmbedUnavailable
      theme={theme}
      title={shortAddress(address)}
      stamp={outcome.stamp}
      failures={outcome.failures}
      page={orchestratorHref(address)}
    />
  );
}
