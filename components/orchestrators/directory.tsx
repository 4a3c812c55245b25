import { printWhole } from "@/lib/format/number";
import type { DirectoryView } from "@/lib/links/directory";
import { directoryHref } from "@/lib/links/directory";
import type { Ignored } from "@/lib/links/params";
import type { AccountReading } from "@/lib/reports/account";
import type { DirectoryReport } from "@/lib/reports/types";
import { NetworkHeadline } from "../overview/network-headline";
import { AsOf } from "../states/as-of";
import { type Lost, SourceNotes } from "../states/source-notes";
import { CopyLink } from "../ui/copy-link";
import { DirectoryTable } from "./directory-table";
import { middleOf } from "./middle";
import { packAll } from "./pack";
import { WarningsNote } from "./warnings-note";

const LOST: Lost = {
  chain: { figures: "Stake, cuts, yields and the round", rest: "" },
  subgraph: {
    figures: "Fees, delegator counts and reward calls",
    rest: "Stake, cuts and the growth by rewards come from the chain.",
  },
  market: {
    figures: "Prices",
    rest: "Where the fee part of a yield is missing, it is issuance only and marked *.",
  },
  names: { figures: "Names", rest: "Addresses stand in their place." },
};

/** The directory page: what it is as of, the network's headline, and the table. */
export function Directory(props: {
  report: DirectoryReport;
  view: DirectoryView;
  ignored: readonly Ignored[];
  /** the account that the link names; null where it names none */
  account?: AccountReading | null;
}) {
  const { report, view, ignored, account = null } = props;
  return (
    <>
      <div className="head">
        <h1>Orchestrators</h1>
        <AsOf stamp={report} sources={["chain", "subgraph"]} />
        <div className="acts">
          <a className="btn sm" href="/api/v1/orchestrators?format=csv" download="orchestrators.csv">
            CSV, all {printWhole(report.orchestrators.length)}
          </a>
          <CopyLink />
        </div>
      </div>
      <DirectoryTable
        packed={packAll(report.orchestrators, report.asOf.round)}
        middle={middleOf(report)}
        initial={view}
        ignored={ignored}
        account={account}
        stamp={`${report.network}-round-${report.asOf.round}`}
      >
        <SourceNotes stamp={report} lost={LOST} retry={directoryHref(view)} />
        <WarningsNote report={report} />
        <div className="brief">
          <NetworkHeadline network={report.networkFigures} medians={report.medians} />
        </div>
      </DirectoryTable>
    </>
  );
}
