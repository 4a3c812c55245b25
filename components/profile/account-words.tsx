import { printStranger } from "@/lib/format/text";
import { orchestratorHref } from "@/lib/links/pages";
import { countWord, unitWord } from "./printed";

/** What is known of an address that is no orchestrator; amounts as printed. null: nothing of the kind, or not known. */
export interface PrintedAccount {
  /** as the end of a sentence that begins "It is" */
  contract: string | null;
  /** the day on which it was opened */
  poll: string | null;
  /** ETH that it paid in 90 days */
  gateway: { fees: string; tickets: number; recipients: number } | null;
  position: {
    /** to whom it delegates; null: to nobody */
    delegate: { address: string; name: string | null } | null;
    /** LPT with what it earned */
    stake: string;
    /** so many parts of its stake wait to be withdrawn, and LPT of all of them */
    locks: number;
    waiting: string;
  } | null;
}

/** What an address is that is no orchestrator, in words, with a link to what it leads to. */
export function AccountWords({
  account: { contract, poll, gateway, position },
}: {
  account: PrintedAccount;
}) {
  if (contract !== null)
    return (
      <p>
        <b>It is {contract}.</b>
      </p>
    );
  if (poll !== null)
    return (
      <p>
        <b>It is a poll</b> on a change of the protocol, opened on {poll}.
      </p>
    );
  return (
    <>
      {gateway !== null && (
        <p>
          <b>It is a gateway:</b> it paid {unitWord(gateway.fees, "ETH")} in {unitWord("90", "days")}, in{" "}
          {countWord(gateway.tickets, "ticket")} to {countWord(gateway.recipients, "orchestrator")}.
        </p>
      )}
      {position !== null && <Position position={position} />}
    </>
  );
}

function Position({ position }: { position: NonNullable<PrintedAccount["position"]> }) {
  const { delegate, stake, locks, waiting } = position;
  const parts = locks === 1 ? "" : `, in ${countWord(locks, "part")}`;
  const undelegated =
    locks === 0 ? "" : ` It has ${unitWord(waiting, "LPT")} undelegated and not withdrawn${parts}.`;
  if (delegate === null)
    return (
      <p>
        It delegates to nobody: {locks === 0 ? "it holds no stake." : "it holds no bonded stake."}
        {undelegated}
      </p>
    );
  return (
    <p>
      <b>It is a delegator:</b> it has {unitWord(stake, "LPT")} with{" "}
      <a href={orchestratorHref(delegate.address)}>
        {delegate.name === null ? (
          <span className="mono">{delegate.address}</span>
        ) : (
          printStranger(delegate.name)
        )}
      </a>
      .{undelegated}
    </p>
  );
}
