import { Overview } from "@/components/overview/overview";
import { Unavailable } from "@/components/states/unavailable";
import { readOverview } from "@/lib/reports/overview";
import { pageMetadata } from "./metadata";
import { answerWith } from "./status";

const TITLE = "Livepeer staking at a glance";

export function generateMetadata() {
  return pageMetadata(
    TITLE,
    "Yield after dilution, participation, issuance, treasury and fees of the Livepeer protocol, round by round.",
  );
}

export default async function OverviewPage() {
  const outcome = await readOverview();
  if (outcome.kind === "report") return <Overview report={outcome.report} />;
  answerWith(503);
  const failures = outcome.kind === "unavailable" ? outcome.failures : [];
  return <Unavailable title={TITLE} stamp={outcome.stamp} failures={failures} retry="/" />;
}
