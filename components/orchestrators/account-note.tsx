import { printStranger, shortAddress } from "@/lib/format/text";
import { type DirectoryView, directoryHref } from "@/lib/links/directory";
import { orchestratorHref } from "@/lib/links/pages";
import type { AccountReading } from "@/lib/reports/account";
import type { Delegation } from "./directory-table";
import type { Entry } from "./entry";

/** Whom the account of a link delegates to; null where nobody is to be marked. */
export function delegationOf(account: AccountReading): Delegation | null {
  if (account.kind !== "read" || account.delegate === null) return null;
  return { delegate: account.delegate, account: calledAccount(account) };
}

/** What is known of the account that a link names, in a sentence; what fails costs only the mark. */
export function AccountNote(props: {
  account: AccountReading;
  view: DirectoryView;
  entries: readonly Entry[];
  shown: readonly Entry[];
}) {
  const { view, ...known } = props;
  return (
    <p className="note q">
      <Sentence view={view} {...known} />{" "}
      <a data-view="" href={directoryHref({ ...view, account: "" })}>
        Drop the account
      </a>
    </p>
  );
}

function Sentence({ account, view, entries, shown }: Parameters<typeof AccountNote>[0]) {
  if (account.kind === "no-name")
    return <b>{printStranger(account.asked, 60)} points to no account, so none is marked.</b>;
  if (account.kind === "failed")
    return (
      <>
        <b>The orchestrator of {calledAsked(account.asked)} is not marked.</b> {account.text} All other
        figures hold.
      </>
    );
  const name = <b>{calledAccount(account)}</b>;
  const { delegate, delegateName } = account;
  if (delegate === null) return <>{name} delegates to nobody.</>;
  return (
    <>
      {name} delegates to{" "}
      <a href={orchestratorHref(delegate)}>
        {delegateName === null ? shortAddress(delegate) : printStranger(delegateName, 60)}
      </a>
      {whereItStands(delegate, view, entries, shown)}
    </>
  );
}

function whereItStands(
  delegate: string,
  view: DirectoryView,
  entries: readonly Entry[],
  shown: readonly Entry[],
): string {
  const isIt = ({ address }: Entry) => address === delegate;
  const entry = entries.find(isIt);
  if (entry === undefined) return ", which is not in this list.";
  if (shown.some(isIt)) return ", marked below.";
  if (view.show === "active" && !entry.active) return ", which is not active; it stands under All.";
  return ", hidden by what is set below.";
}

function calledAccount({ name, address }: { name: string | null; address: string }): string {
  return name === null ? shortAddress(address) : printStranger(name, 60);
}

function calledAsked(asked: string): string {
  return asked.startsWith("0x") && !asked.includes(".") ? shortAddress(asked) : printStranger(asked, 60);
}
