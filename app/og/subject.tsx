import type { ReactElement } from "react";
import { DirectoryPicture } from "@/components/og/directory-picture";
import { OverviewPicture } from "@/components/og/overview-picture";
import { ProfilePicture } from "@/components/og/profile-picture";
import { TitledPicture } from "@/components/og/titled-picture";
import { readDirectoryView } from "@/lib/links/directory";
import { readProfileView } from "@/lib/links/profile";
import { readDirectory } from "@/lib/reports/directory";
import { readOrchestrator } from "@/lib/reports/orchestrator";
import { readOverview } from "@/lib/reports/overview";
import type { OverviewReport, ReportOutcome, Stamp } from "@/lib/reports/types";
import { parseAddress } from "@/lib/units/address";

/** What a picture shows, and as of when; or why there is none. */
export type Subject =
  | { kind: "picture"; stamp: Stamp; element: ReactElement }
  | { kind: "unknown" }
  | Extract<ReportOutcome<never>, { kind: "unavailable" }>;

/** Pages whose picture is their title over the network's figures. */
const TITLED: Readonly<Record<string, readonly [title: string, sub: string]>> = {
  "/methodology": ["Methodology", "How every figure is made: formula, unit, window, source, known limits"],
  "/performance": ["Performance", "Scores of orchestrators by region, pipeline and model"],
  "/activity": [
    "Activity",
    "What happened on the network: cuts, missed calls, joins and leaves, large moves",
  ],
};

/** The subject of the picture of a page. @param link the page's canonical link */
export async function subjectOf(link: string): Promise<Subject> {
  const { pathname, searchParams } = new URL(link, "http://site.invalid");
  if (pathname === "/orchestrators") {
    const { view } = readDirectoryView(searchParams);
    return drawn(await readDirectory(), (report) => <DirectoryPicture report={report} view={view} />);
  }
  const address = parseAddress(/^\/orchestrators\/(\w+)$/.exec(pathname)?.[1] ?? "");
  if (address !== null) {
    return drawn(await readOrchestrator(address), (report) => (
      <ProfilePicture report={report} window={readProfileView(searchParams).view.window} />
    ));
  }
  if (pathname === "/") return drawn(await readOverview(), (report) => <OverviewPicture report={report} />);
  const titled = Object.hasOwn(TITLED, pathname) ? TITLED[pathname] : undefined;
  return titled === undefined
    ? { kind: "unknown" }
    : drawn(await readOverview(), (report) => titledPicture(titled, report));
}

function drawn<T extends Stamp>(outcome: ReportOutcome<T>, draw: (report: T) => ReactElement): Subject {
  if (outcome.kind === "report")
    return { kind: "picture", stamp: outcome.report, element: draw(outcome.report) };
  return outcome.kind === "unknown" ? { kind: "unknown" } : outcome;
}

function titledPicture([title, sub]: readonly [string, string], report: OverviewReport): ReactElement {
  const { networkFigures: network, medians } = report;
  return <TitledPicture title={title} sub={sub} network={network} medians={medians} />;
}
