import { notFound } from "next/navigation";
import { EmbedMissing } from "@/components/embed/embed-missing";
import { EmbedUnavailable } from "@/components/embed/embed-unavailable";
import { OrchestratorEmbed } from "@/components/embed/orchestrator-embed";
import { runtime } from "@/lib/config/runtime";
import { printStranger, shortAddress } from "@/lib/format/text";
import { readEmbedView } from "@/lib/links/embed";
import { orchestratorHref, PAGES } from "@/lib/links/pages";
import { readOrchestrator } from "@/lib/reports/orchestrator";
import { parseAddress } from "@/lib/units/address";
import { answerWith } from "../../../status";
import { embedMetadata, missingEmbedMetadata } from "../../embed-metadata";

const MISSING = "No orchestrator at this address";

interface Props {
  params: Promise<{ address: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const address = parseAddress((await params).address);
  const outcome = address === null ? null : await readOrchestrator(address);
  if (address === null || outcome?.kind === "unknown") return missingEmbedMetadata(MISSING);
  const name = outcome?.kind === "report" ? outcome.report.orchestrator.name : null;
  const called = name === null ? shortAddress(address) : printStranger(name, 60);
  return embedMetadata(`${called}, orchestrator`, orchestratorHref(address));
}

export default async function OrchestratorEmbedPage({ params, searchParams }: Props) {
  const address = parseAddress((await params).address);
  const { theme } = readEmbedView(await searchParams).view;
  const outcome = address === null ? null : await readOrchestrator(address);
  if (address === null || outcome === null || outcome.kind === "unknown") {
    if (!answerWith(404)) notFound();
    const { network } = runtime().config;
    return <EmbedMissing network={network} theme={theme} title={MISSING} page={PAGES.orchestrators} />;
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
