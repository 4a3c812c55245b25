import { Overview } from "@/components/overview/overview";
import { Unavailable } from "@/components/states/unavailable";
import { runtime } from "@/lib/config/runtime";
import { overviewHref, readOverviewView } from "@/lib/links/overview";
import { readOverview } from "@/lib/reports/overview";
import { pageMetadata } from "./metadata";
import { answerWith } from "./status";

const TITLE = "Livepeer staking at a glance";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props) {
  const { view } = readOverviewView(await searchParams);
  return pageMetadata(
    TITLE,
    "Yield after dilution, participation, issuance, treasury and fees of the Livepeer protocol, round by round.",
    overviewHref(view),
  );
}

export default async function OverviewPage({ searchParams }: Props) {
  const { view, ignored } = readOverviewView(await searchParams);
  const outcome = await readOverview();
  const origin = runtime().config.siteUrl ?? "";
  if (outcome.kind === "report")
    return <Overview report={outcome.report} view={view} ignored={ignored} origin={origin} />;
  answerWith(503);
  const failures = outcome.kind === "unavailable" ? outcome.failures : [];
  return <Unavailable title={TITLE} stamp={outcome.stamp} failures={failures} retry={overviewHref(view)} />;
}
