import { Performance } from "@/components/performance/performance";
import { Unavailable } from "@/components/states/unavailable";
import {
  knownToServices,
  performanceHref,
  readPerformanceView,
  unknownToServices,
} from "@/lib/links/performance";
import { readPerformance } from "@/lib/reports/performance";
import { pageMetadata } from "../metadata";
import { answerWith } from "../status";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props) {
  const { view } = readPerformanceView(await searchParams);
  return pageMetadata(
    "Performance",
    "Test scores of every active Livepeer orchestrator by region: transcoding, and AI by pipeline and model.",
    performanceHref(view),
  );
}

export default async function PerformancePage({ searchParams }: Props) {
  const { view, ignored } = readPerformanceView(await searchParams);
  const outcome = await readPerformance(view);
  if (outcome.kind === "report") {
    const { test, regions } = outcome.report;
    const known = { ...test, regions: regions.map(({ id }) => id) };
    // A service that is down knows nothing; that it does is said already.
    const tells = test.state === "ok" || test.state === "stale";
    const strange = tells ? unknownToServices(view, known) : [];
    const shown = tells ? knownToServices(view, known) : view;
    return <Performance report={outcome.report} view={shown} ignored={[...ignored, ...strange]} />;
  }
  answerWith(503);
  return (
    <Unavailable
      title="Performance"
      stamp={outcome.stamp}
      failures={outcome.failures}
      retry={performanceHref(view)}
    />
  );
}
