import { redirect } from "next/navigation";
import { Found } from "@/components/find/found";
import { readFindQuery } from "@/lib/links/find";
import { orchestratorHref } from "@/lib/links/pages";
import { readFind } from "@/lib/reports/find";
import { pageMetadata } from "../metadata";

export async function generateMetadata() {
  const told = await pageMetadata(
    "Find",
    "Orchestrators, delegators, pages and figures by name, address or words.",
  );
  return { ...told, robots: { index: false } };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FindPage({ searchParams }: Props) {
  const { q, ignored } = readFindQuery(await searchParams);
  const report = await readFind(q);
  if (report.account?.kind === "orchestrator") redirect(orchestratorHref(report.account.address));
  return <Found report={report} q={q} ignored={ignored} />;
}
