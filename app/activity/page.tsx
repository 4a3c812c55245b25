import { Activity } from "@/components/activity/activity";
import { Unavailable } from "@/components/states/unavailable";
import { activityHref, pastLast, readActivityView } from "@/lib/links/activity";
import { readActivity } from "@/lib/reports/activity";
import { pageMetadata } from "../metadata";
import { answerWith } from "../status";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props) {
  const { view } = readActivityView(await searchParams);
  return pageMetadata(
    "Activity",
    "What happened on Livepeer: cuts that changed, reward calls missed, orchestrators that joined or left, large moves of stake, proposals and polls.",
    activityHref(view),
  );
}

export default async function ActivityPage({ searchParams }: Props) {
  const { view, ignored } = readActivityView(await searchParams);
  const outcome = await readActivity(view);
  if (outcome.kind === "report") {
    const { page, pages } = outcome.report;
    const past = view.page === page ? [] : [pastLast(view.page, pages)];
    return <Activity report={outcome.report} view={{ ...view, page }} ignored={[...ignored, ...past]} />;
  }
  answerWith(503);
  return (
    <Unavailable
      title="Activity"
      stamp={outcome.stamp}
      failures={outcome.failures}
      retry={activityHref(view)}
    />
  );
}
