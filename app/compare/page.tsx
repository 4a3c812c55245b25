import { Compare } from "@/components/compare/compare";
import { called } from "@/components/compare/letters";
import { compareName } from "@/components/compare/title";
import { Unavailable } from "@/components/states/unavailable";
import { compareHref, readCompareView } from "@/lib/links/compare";
import { readCompare } from "@/lib/reports/compare";
import { readDirectory } from "@/lib/reports/directory";
import { pageMetadata } from "../metadata";
import { answerWith } from "../status";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props) {
  const { view } = readCompareView(await searchParams);
  const outcome = view.chosen.length === 0 ? null : await readDirectory();
  const rows = outcome?.kind === "report" ? outcome.report.orchestrators : [];
  const names = view.chosen.map((address) =>
    called(rows.find((row) => row.address === address) ?? { name: null, address }),
  );
  return pageMetadata(
    compareName(names),
    "Livepeer orchestrators side by side: what a stake would earn in a year at each, after cuts and dilution, and what moving costs.",
    compareHref(view),
  );
}

export default async function ComparePage({ searchParams }: Props) {
  const { view, ignored } = readCompareView(await searchParams);
  const outcome = await readCompare(view);
  if (outcome.kind === "report") return <Compare report={outcome.report} view={view} ignored={ignored} />;
  answerWith(503);
  return (
    <Unavailable
      title="Compare orchestrators"
      stamp={outcome.stamp}
      failures={outcome.failures}
      retry={compareHref(view)}
    />
  );
}
