import { printWhole } from "@/lib/format/number";
import { printStranger } from "@/lib/format/text";
import { FIND_BOUND } from "@/lib/links/bounds";
import { findHref } from "@/lib/links/find";
import type { Ignored } from "@/lib/links/params";
import type { FindReport } from "@/lib/reports/find";
import { AsOf } from "../states/as-of";
import { IgnoredParams } from "../states/ignored";
import { CopyLink } from "../ui/copy-link";
import { AccountFound, UnreadableAccount } from "./account-found";
import { type HitGroup, hitsOf } from "./hits";

const SHOWN = { orchestrators: 50, pages: 20, figures: 30 };

/** What a search found: an account, orchestrators, pages, figures. */
export function Found({
  report,
  q,
  ignored,
}: {
  report: FindReport;
  q: string;
  ignored: readonly Ignored[];
}) {
  const { account, orchestrators, nameless, misspelt } = report;
  const groups = account === null && misspelt === null ? hitsOf(q, orchestrators ?? [], SHOWN) : [];
  return (
    <>
      <div className="head">
        <h1>{headingOf(q, account)}</h1>
        <AsOf stamp={report} sources={["chain", "names"]} />
        <div className="acts">
          <CopyLink />
        </div>
      </div>
      <IgnoredParams ignored={ignored} />
      <form className="filters found-form" action="/find">
        <label className="fld">
          <span className="vh">What to look for</span>
          <input
            type="text"
            name="q"
            defaultValue={q}
            maxLength={FIND_BOUND}
            placeholder="Address, name or words"
          />
        </label>
        <button type="submit" className="btn sm">
          Find
        </button>
      </form>
      {orchestrators === null && (
        <p className="note">
          <b>△ Orchestrators could not be looked through.</b> The chain has not answered yet. Pages and
          figures were. <a href={findHref(q)}>Try again</a>
        </p>
      )}
      {misspelt !== null && (
        <p className="note">
          <b>△ The checksum of this address does not hold,</b> so a digit of it may be wrong. Read without a
          checksum it is <a href={findHref(misspelt.toLowerCase())}>{misspelt.toLowerCase()}</a>.
        </p>
      )}
      {nameless?.kind === "none" && <p className="note q">This name points to no account.</p>}
      {nameless?.kind === "failed" && (
        <p className="note">
          <b>△ The name could not be looked up.</b> {nameless.failure.text}{" "}
          <a href={findHref(q)}>Try again</a>
        </p>
      )}
      {account?.kind === "delegator" && <AccountFound position={account.position} isNeverOrchestrator />}
      {account?.kind === "unreadable" && <UnreadableAccount account={account} />}
      {groups.map((group) => (
        <Hits key={group.kind} group={group} />
      ))}
      {account === null && misspelt === null && groups.length === 0 && (
        <div className="emp">
          <b>Nothing is called that.</b>
          <span>
            Try part of a name, the beginning of an address, or a word such as “inflation”.{" "}
            <a href="/orchestrators">All orchestrators</a>
          </span>
        </div>
      )}
    </>
  );
}

function headingOf(q: string, account: FindReport["account"]): string {
  if (account !== null) return "What this address is";
  return q === "" ? "Find anything" : `Found for “${printStranger(q, 60)}”`;
}

function Hits({ group: { kind, items, count } }: { group: HitGroup }) {
  return (
    <section className="sec">
      <div className="sh">
        <h2>{kind}</h2>
        <p>{count > items.length ? `first ${items.length} of ${printWhole(count)}` : printWhole(count)}</p>
      </div>
      <ul className="lined hits">
        {items.map(({ title, note, href }) => (
          <li key={href}>
            <a href={href}>{title}</a> <span className="n3">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
