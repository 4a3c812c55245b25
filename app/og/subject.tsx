import type { ReactElement } from "react";
import { ActivityPicture, activityPictureLink } from "@/components/og/activity-picture";
import { ComparePicture } from "@/components/og/compare-picture";
import { DirectoryPicture, directoryPictureLink } from "@/components/og/directory-picture";
import { OverviewPicture } from "@/components/og/overview-picture";
import { PerformancePicture, performancePictureLink } from "@/components/og/performance-picture";
import { ProfilePicture } from "@/components/og/profile-picture";
import { TitledPicture } from "@/components/og/titled-picture";
import { readActivityView } from "@/lib/links/activity";
import { compareHref, readCompareView } from "@/lib/links/compare";
import { readDirectoryView } from "@/lib/links/directory";
import { overviewHref, readOverviewView } from "@/lib/links/overview";
import { readPerformanceView } from "@/lib/links/performance";
import { DEFAULT_PROFILE, profileHref, readProfileView } from "@/lib/links/profile";
import { readActivity } from "@/lib/reports/activity";
import { readCompare } from "@/lib/reports/compare";
import { readDirectory } from "@/lib/reports/directory";
import { readOrchestrator } from "@/lib/reports/orchestrator";
import { readOverview } from "@/lib/reports/overview";
import { readPerformance } from "@/lib/reports/performance";
import type { ReportOutcome, Stamp } from "@/lib/reports/types";
import { parseAddress } from "@/lib/units/address";

/**
 * What a picture shows, and as of when; or why there is none. `link` is the page's with only what the picture shows, so that
 * pictures that are equal are kept once.
 */
export type Subject =
  | { kind: "picture"; stamp: Stamp; link: string; element: ReactElement }
  | { kind: "unknown" }
  | Extract<ReportOutcome<never>, { kind: "unavailable" }>;

/** Pages whose picture is their title over the network's figures. */
const TITLED: Readonly<Record<string, readonly [title: string, sub: string]>> = {
  "/methodology": ["Methodology", "How every figure is made: formula, unit, window, source, known limits"],
  "/stake": ["Stake", "Delegate, move, undelegate, rebond, withdraw: what will change, before you sign"],
  "/find": ["Find", "Orchestrators, delegators, pages and figures by name, address or words"],
};

type Read = (params: URLSearchParams) => Promise<Subject>;

/** For each page whose picture shows its view: what is drawn of it. */
const VIEWS: Readonly<Record<string, Read>> = {
  "/": async (params) => {
    const { view } = readOverviewView(params);
    return drawn(await readOverview(), (report) => [
      overviewHref(view),
      <OverviewPicture key="/" report={report} view={view} />,
    ]);
  },
  "/orchestrators": async (params) => {
    const { view } = readDirectoryView(params);
    return drawn(await readDirectory(), (report) => [
      directoryPictureLink(view),
      <DirectoryPicture key="/" report={report} view={view} />,
    ]);
  },
  "/compare": async (params) => {
    const { view } = readCompareView(params);
    return drawn(await readCompare(view), (report) => [
      compareHref({ ...view, account: "" }),
      <ComparePicture key="/" report={report} view={view} />,
    ]);
  },
  "/performance": async (params) => {
    const { view } = readPerformanceView(params);
    return drawn(await readPerformance(view), (report) => [
      performancePictureLink(report, view),
      <PerformancePicture key="/" report={report} view={view} />,
    ]);
  },
  "/activity": async (params) => {
    const { view } = readActivityView(params);
    return drawn(await readActivity(view), (report) => [
      activityPictureLink(report, view),
      <ActivityPicture key="/" report={report} view={view} />,
    ]);
  },
};

/** The subject of the picture of a page. @param link the page's canonical link */
export async function subjectOf(link: string): Promise<Subject> {
  const { pathname, searchParams } = new URL(link, "http://site.invalid");
  const view = Object.hasOwn(VIEWS, pathname) ? VIEWS[pathname] : undefined;
  if (view !== undefined) return view(searchParams);
  const titled = Object.hasOwn(TITLED, pathname) ? TITLED[pathname] : undefined;
  if (titled !== undefined) return titledSubject(pathname, titled);
  const address = parseAddress(/^\/orchestrators\/(\w+)$/.exec(pathname)?.[1] ?? "");
  if (address === null) return { kind: "unknown" };
  const { window } = readProfileView(searchParams).view;
  return drawn(await readOrchestrator(address), (report) => [
    profileHref(address, { ...DEFAULT_PROFILE, window }),
    <ProfilePicture key="/" report={report} window={window} />,
  ]);
}

async function titledSubject(page: string, [title, sub]: readonly [string, string]): Promise<Subject> {
  return drawn(await readOverview(), ({ networkFigures: network, medians }) => [
    page,
    <TitledPicture key="/" title={title} sub={sub} network={network} medians={medians} />,
  ]);
}

function drawn<T extends Stamp>(
  outcome: ReportOutcome<T>,
  draw: (report: T) => [link: string, element: ReactElement],
): Subject {
  if (outcome.kind === "unknown") return { kind: "unknown" };
  if (outcome.kind === "unavailable") return outcome;
  const [link, element] = draw(outcome.report);
  return { kind: "picture", stamp: outcome.report, link, element };
}
