import { Directory } from "@/components/orchestrators/directory";
import { Unavailable } from "@/components/states/unavailable";
import { directoryHref, readDirectoryView } from "@/lib/links/directory";
import { readDirectory } from "@/lib/reports/directory";
import { pageMetadata } from "../metadata";
import { answerWith } from "../status";

export function generateMetadata() {
  return pageMetadata(
    "Orchestrators",
    "Every Livepeer orchestrator with its real and nominal yield, cuts, stake, reward calls and fees.",
  );
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OrchestratorsPage({ searchParams }: Props) {
  const { view, ignored } = readDirectoryView(await searchParams);
  const outcome = await readDirectory();
  if (outcome.kind === "report") return <Directory report={outcome.report} view={view} ignored={ignored} />;
  answerWith(503);
  const failures = outcome.kind === "unavailable" ? outcome.failures : [];
  return (
    <Unavailable
      title="Orchestrators"
      stamp={outcome.stamp}
      failures={failures}
      retry={directoryHref(view)}
    />
  );
}
