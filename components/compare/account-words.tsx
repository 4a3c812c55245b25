import { printExact, printToken } from "@/lib/format/amount";
import { printStranger, shortAddress } from "@/lib/format/text";
import { type CompareView, compareHref, MOST_COMPARED } from "@/lib/links/compare";
import { orchestratorHref } from "@/lib/links/pages";
import type { ComparedAccount } from "@/lib/reports/compare-types";

/** Where the account of the link has its stake; the link says it, and a link can drop it. */
export function AccountWords({ account, view }: { account: ComparedAccount; view: CompareView }) {
  return (
    <p className="note q">
      <Sentence account={account} /> <Beside account={account} view={view} />
      <a href={compareHref({ ...view, account: "" })}>Drop the account</a>
    </p>
  );
}

/** Puts the one that the stake is with beside the others, where it is none of them and there is room. */
function Beside({ account, view }: { account: ComparedAccount; view: CompareView }) {
  const delegate = account.kind === "read" ? account.delegate : null;
  if (delegate === null || view.chosen.includes(delegate) || view.chosen.length >= MOST_COMPARED) return null;
  return (
    <>
      <a href={compareHref({ ...view, chosen: [...view.chosen, delegate] })}>Compare it too</a> ·{" "}
    </>
  );
}

function Sentence({ account }: { account: ComparedAccount }) {
  if (account.kind === "no-name") return <b>{printStranger(account.asked, 60)} points to no account.</b>;
  if (account.kind === "failed")
    return (
      <>
        <b>What {printStranger(account.asked, 60)} has is not known.</b> {account.text} All other figures
        hold.
      </>
    );
  const { address, name, delegate, delegateName, pendingStake, status } = account;
  const who = <b>{name === null ? shortAddress(address) : printStranger(name, 60)}</b>;
  if (delegate === null || pendingStake === 0n) return <>{who} delegates nothing.</>;
  return (
    <>
      {who} has <span title={`${printExact(pendingStake)} LPT`}>{printToken(pendingStake)} LPT</span> with{" "}
      <a href={orchestratorHref(delegate)}>
        {delegateName === null ? shortAddress(delegate) : printStranger(delegateName, 60)}
      </a>
      {status === "pending" ? ", where it counts from the next round on." : "."}
    </>
  );
}
