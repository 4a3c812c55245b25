import { printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import { printStranger, shortAddress } from "@/lib/format/text";
import { PAGE_SIZE, type ProfileView, profileHref } from "@/lib/links/profile";
import type { DelegatorLine, DelegatorPage, ProfileReport } from "@/lib/reports/profile-types";
import { Def } from "../ui/def";
import { Seal } from "../ui/seal";
import { Unknown } from "../ui/unknown";
import { CopyAddresses } from "./copy-addresses";
import { Pager } from "./pager";
import { PartMissing } from "./part-missing";
import { countWord, percent } from "./printed";

/** Everybody who delegates to it, by stake, a page at a time. */
export function DelegatorsSection({ report, view }: { report: ProfileReport; view: ProfileView }) {
  const { delegators, orchestrator, missing } = report;
  const retry = profileHref(orchestrator.address, view);
  return (
    <section className="sec" id="delegators">
      <div className="sh">
        <h2>
          <Def figure="delegators">Delegators</Def>
        </h2>
        {delegators !== null && delegators.total > 0 && <p>{summary(delegators)}</p>}
      </div>
      {delegators === null ? (
        <PartMissing what="Who delegates to it is" failure={missing.past} retry={retry} />
      ) : delegators.total === 0 ? (
        <p className="n2">Nobody has stake with it.</p>
      ) : (
        <>
          {view.page > delegators.pages && (
            <p className="note q">
              <b>There is no page {printWhole(view.page)}.</b> This is the last one.
            </p>
          )}
          {delegators.failure !== null && (
            <PartMissing what="The stakes of this page are" failure={delegators.failure} retry={retry} />
          )}
          <Table page={delegators} />
          <Pager
            page={delegators.page}
            pages={delegators.pages}
            label="Pages of delegators"
            href={(page) => `${profileHref(orchestrator.address, { ...view, page })}#delegators`}
          />
          <CopyAddresses />
        </>
      )}
    </section>
  );
}

function summary({ total, ownIncluded, largestFive }: DelegatorPage): string {
  const five = largestFive !== null && total > 5 ? ` · the largest five hold ${percent(largestFive)}` : "";
  const own = ownIncluded ? "the orchestrator’s own included" : "none of them the orchestrator’s own";
  return `${countWord(total, "account")}, ${own}, by stake${five}`;
}

function Table({ page: { lines, page } }: { page: DelegatorPage }) {
  return (
    <table className="t cards people">
      <caption className="vh">Delegators by stake, largest first</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            Account
          </th>
          <th scope="col">
            <Def figure="delegator-stake">Stake</Def>
            <small>LPT</small>
          </th>
          <th scope="col">
            <Def figure="delegator-share">Share of its stake</Def>
            <small>%</small>
          </th>
          <th scope="col">
            Earns here since<small>round</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Line key={line.address} line={line} place={(page - 1) * PAGE_SIZE + index + 1} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, place }: { line: DelegatorLine; place: number }) {
  const { address, name, pendingStake, share, startRound, own } = line;
  return (
    <tr>
      <th scope="row" className="l full">
        <span className="acct">
          <span className="n3 rank">{printWhole(place)}</span>
          <Seal address={address} />
          {name === null ? null : <span>{printStranger(name, 60)}</span>}
          <span className="mono addr">{address}</span>
          {own && <span className="mark q">its own stake</span>}
          <button type="button" className="copy-it with-script" data-copy="">
            Copy<span className="vh"> the address {shortAddress(address)}</span>
          </button>
        </span>
      </th>
      <td data-l="Stake, LPT" title={pendingStake === null ? undefined : `${printExact(pendingStake)} LPT`}>
        {pendingStake === null ? <Unknown reason="no-chain" /> : printToken(pendingStake)}
      </td>
      <td data-l="Share, %">{share === null ? <Unknown reason="no-stake" /> : printPercent(share, 2)}</td>
      <td data-l="Since round">{printWhole(startRound)}</td>
    </tr>
  );
}
