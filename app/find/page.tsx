import { redirect } from "next/navigation";
import { Found } from "@/components/find/found";
import { findHref, readFindQuery } from "@/lib/links/find";
import { orchestratorHref } from "@/lib/links/pages";
import { readFind } from "@/lib/reports/find";
import { pageMetadata } from "../metadata";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props) {
  const { q } = readFindQuery(await searchParams);
  const told = await pageMetadata(
    "Find",
    "Orchestrators, delegators, pages and figures by name, address or words.",
    findHref(q),
  );
  return { ...told, robots: { index: false } };
}

export default async function FindPage({ searchParams }: Props) {
  const { q, ignored } = readFindQuery(await searchParams);
  const report = await readFind(q);
  if (report.account?.kind === "orchestrator") redirect(orchestratorHref(report.account.address));
  return <Found report={report} q={q} ignored={ignored} />;
}
