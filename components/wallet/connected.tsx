import { stakeHref } from "@/lib/links/stake";
import { CHAIN_IDS, CHAIN_NAMES, type WalletNetwork } from "@/lib/wallet/network";
import type { Session } from "@/lib/wallet/session";
import { Seal } from "../ui/seal";

interface Props {
  now: Extract<Session, { kind: "on" }>;
  network: WalletNetwork;
  onSwitch: () => void;
  onDisconnect: () => void;
}

/** As whom and on which network a wallet is connected. */
export function Connected({ now, network, onSwitch, onDisconnect }: Props) {
  const isRight = now.chainId === CHAIN_IDS[network];
  return (
    <>
      <p className="who">
        <Seal address={now.account} large />
        <span>
          <b>{now.wallet.name}</b>
          <span className="mono">{now.account}</span>
        </span>
      </p>
      {!isRight && (
        <p className="note">
          <b>△ The wallet is on another network.</b> Your account can be read here, but nothing can be signed
          until the wallet is on {CHAIN_NAMES[network]}.{" "}
          <button type="button" className="btn sm" onClick={onSwitch}>
            Switch to {CHAIN_NAMES[network]}
          </button>
        </p>
      )}
      <div className="row">
        <a className="btn" href={stakeHref()}>
          Stake, move, withdraw
        </a>
        <button type="button" className="btn" onClick={onDisconnect}>
          Disconnect
        </button>
      </div>
    </>
  );
}
