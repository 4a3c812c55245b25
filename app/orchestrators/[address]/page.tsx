import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { NoOrchestrator, type Why } from "@/components/profile/no-orchestrator";
import { Profile } from "@/components/profile/profile";
import { Unavailable } from "@/components/states/unavailable";
import { runtime } from "@/lib/config/runtime";
import { printStranger, shortAddress } from "@/lib/format/text";
import { profileHref, readProfileView } from "@/lib/links/profile";
import { readOrchestrator } from "@/lib/reports/orchestrator";
import { readProfile } from "@/lib/reports/profile";
import { parseAddress } from "@/lib/units/address";
import { pageMetadata } from "../../metadata";
import { answerWith } from "../../status";
import { describeOrchestrator } from "./describe";
import { readAsked } from "./read-asked";
import { whatItIs } from "./what-it-is";

interface Props {
  params: Promise<{ address: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const address = parseAddress((await params).address);
  const outcome = address === null ? null : await readOrchestrator(address);
  if (address === null || outcome?.kind === "unknown") {
    const told = await pageMetadata("No such orchestrator", "There is no orchestrator at this address.");
    return { ...told, robots: { index: false } };
  }
  const row = outcome?.kind === "report" ? outcome.report.orchestrator : null;
  const name = row?.name ?? null;
  const { view } = readProfileView(await searchParams);
  return pageMetadata(
    name === null ? shortAddress(address) : printStranger(name, 60),
    row === null ? `The Livepeer orchestrator ${address}.` : describeOrchestrator(row),
    profileHref(address, view),
  );
}

export default async function OrchestratorPage({ params, searchParams }: Props) {
  const asked = await readAsked((await params).address);
  const { view, ignored } = readProfileView(await searchParams);
  // what a name leads to can change, so that no one may keep this for good
  if (asked.kind === "name") redirect(profileHref(asked.address, view));
  if (asked.kind !== "address") return nobody(asked.why);
  const { address } = asked;
  const outcome = await readProfile(address, view);
  if (outcome.kind === "unknown") return nobody({ kind: "account", account: await whatItIs(address) });
  const origin = runtime().config.siteUrl ?? "";
  if (outcome.kind === "report")
    return <Profile report={outcome.report} view={view} ignored={ignored} origin={origin} />;
  answerWith(503);
  return (
    <Unavailable
      title={shortAddress(address)}
      stamp={outcome.stamp}
      failures={outcome.failures}
      retry={profileHref(address, view)}
    />
  );
}

function nobody(why: Why | null) {
  if (!answerWith(why?.kind === "name-failed" ? 503 : 404)) notFound();
  return <NoOrchestrator why={why} />;
}
