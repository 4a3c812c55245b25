import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NoOrchestrator } from "@/components/profile/no-orchestrator";
import { Profile } from "@/components/profile/profile";
import { Unavailable } from "@/components/states/unavailable";
import { printStranger, shortAddress } from "@/lib/format/text";
import { orchestratorHref } from "@/lib/links/pages";
import { readOrchestrator } from "@/lib/reports/orchestrator";
import { parseAddress } from "@/lib/units/address";
import { pageMetadata } from "../../metadata";
import { answerWith } from "../../status";

interface Props {
  params: Promise<{ address: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = parseAddress((await params).address);
  const outcome = address === null ? null : await readOrchestrator(address);
  if (address === null || outcome?.kind === "unknown") {
    const told = await pageMetadata("No such orchestrator", "There is no orchestrator at this address.");
    return { ...told, robots: { index: false } };
  }
  const name = outcome?.kind === "report" ? outcome.report.orchestrator.name : null;
  return pageMetadata(
    name === null ? shortAddress(address) : printStranger(name, 60),
    `Yield, cuts, reward calls, stake and fees of the Livepeer orchestrator ${address}.`,
  );
}

export default async function OrchestratorPage({ params }: Props) {
  const address = parseAddress((await params).address);
  const outcome = address === null ? null : await readOrchestrator(address);
  if (address === null || outcome === null || outcome.kind === "unknown") {
    if (!answerWith(404)) notFound();
    return <NoOrchestrator />;
  }
  if (outcome.kind === "report") return <Profile report={outcome.report} />;
  answerWith(503);
  return (
    <Unavailable
      title={shortAddress(address)}
      stamp={outcome.stamp}
      failures={outcome.failures}
      retry={orchestratorHref(address)}
    />
  );
}
