import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Profile } from "@/components/profile/profile";
import { Unavailable } from "@/components/states/unavailable";
import { printStranger, shortAddress } from "@/lib/format/text";
import { orchestratorHref } from "@/lib/links/pages";
import { readOrchestrator } from "@/lib/reports/orchestrator";
import { type Address, parseAddress } from "@/lib/units/address";
import { pageMetadata } from "../../metadata";

interface Props {
  params: Promise<{ address: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = parseAddress((await params).address);
  if (address === null) return pageMetadata("Not an address", "This link holds no address.");
  const outcome = await readOrchestrator(address);
  const name = outcome.kind === "report" ? outcome.report.orchestrator.name : null;
  return pageMetadata(
    name === null ? shortAddress(address) : printStranger(name, 60),
    `Yield, cuts, reward calls, stake and fees of the Livepeer orchestrator ${address}.`,
  );
}

/** Malformed and unknown addresses get the page beside this one, with status 404. */
export default async function OrchestratorPage({ params }: Props) {
  const address: Address | null = parseAddress((await params).address);
  if (address === null) notFound();
  const outcome = await readOrchestrator(address);
  if (outcome.kind === "unknown") notFound();
  if (outcome.kind === "report") return <Profile report={outcome.report} />;
  return (
    <Unavailable
      title={shortAddress(address)}
      stamp={outcome.stamp}
      failures={outcome.failures}
      retry={orchestratorHref(address)}
    />
  );
}
