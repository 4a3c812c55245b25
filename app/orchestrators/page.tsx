import { redirect } from "next/navigation";
import { Directory } from "@/components/orchestrators/directory";
import { Unavailable } from "@/components/states/unavailable";
import { directoryHref, formHref, readDirectoryView } from "@/lib/links/directory";
import { readAccount } from "@/lib/reports/account";
import { readDirectory } from "@/lib/reports/directory";
import { pageMetadata } from "../metadata";
import { answerWith } from "../status";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props) {
  const { view } = readDirectoryView(await searchParams);
  return pageMetadata(
    "Orchestrators",
    "Every Livepeer orchestrator with its real and nominal yield, cuts, stake, reward calls and fees.",
    directoryHref(view),
  );
}

export default async function OrchestratorsPage({ searchParams }: Props) {
  const params = await searchParams;
  const short = formHref(params);
  if (short !== null) redirect(short);
  const { view, ignored } = readDirectoryView(params);
  const [outcome, account] = await Promise.all([
    readDirectory(),
    view.account === "" ? null : readAccount(view.account),
  ]);
  if (outcome.kind === "report")
    return <Directory report={outcome.report} view={view} ignored={ignored} account={account} />;
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
