import { printStranger } from "@/lib/format/text";
import type { Ignored } from "@/lib/links/params";
import { type StakeView, stakeHref } from "@/lib/links/stake";
import type { StakeAccount } from "@/lib/reports/stake";
import type { Stamp } from "@/lib/reports/types";
import type { WalletNetwork } from "@/lib/wallet/network";
import { AccountFound } from "../find/account-found";
import { AsOf } from "../states/as-of";
import { IgnoredParams } from "../states/ignored";
import { LookAtAddress } from "../wallet/look-at-address";
import { HowStakeMoves } from "./how-stake-moves";
import { StakeDesk } from "./stake-desk";

interface Props {
  stamp: Stamp;
  account: StakeAccount;
  view: StakeView;
  ignored: readonly Ignored[];
  network: WalletNetwork;
  /** rounds from undelegating to withdrawing, as the contract has it; null: not known */
  unbondingPeriod: number | null;
}

/** The stake page: an account to look at without a wallet, the form once one is connected, and how stake moves. */
export function StakePage({ stamp, account, view, ignored, network, unbondingPeriod }: Props) {
  return (
    <>
      <div className="head">
        <h1>Stake</h1>
        <AsOf stamp={stamp} sources={["chain"]} />
      </div>
      <IgnoredParams ignored={ignored} />
      {account.kind !== "none" && <LookedAt account={account} view={view} />}
      <StakeDesk network={network} view={view} />
      {account.kind === "none" && <LookedAt account={account} view={view} />}
      <HowStakeMoves unbondingPeriod={unbondingPeriod} />
    </>
  );
}

function LookedAt({ account, view }: { account: StakeAccount; view: StakeView }) {
  if (account.kind === "read") {
    return (
      <>
        <AccountFound position={account.position} />
        <LookAtAddress account={view.account} />
      </>
    );
  }
  return (
    <section className="sec">
      {account.kind === "no-name" && (
        <p className="note q">
          <b>{printStranger(account.asked, 60)} points to no account.</b>
        </p>
      )}
      {account.kind === "failed" && (
        <p className="note">
          <b>△ The account was not read.</b> {account.text} <a href={stakeHref(view)}>Try again</a>
        </p>
      )}
      <LookAtAddress account={view.account} />
    </section>
  );
}
