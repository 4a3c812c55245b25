import type { ReactNode } from "react";
import type { WalletNetwork } from "@/lib/wallet/network";
import { FindField } from "../find/find-field";
import { ConnectButton } from "../wallet/connect-button";
import { WalletHost } from "../wallet/wallet-host";
import { Mark } from "./mark";
import { Menu } from "./menu";
import { NavLinks } from "./nav-links";

interface WalletsOffered {
  network: WalletNetwork;
  /** WalletConnect's, where the site has one */
  projectId?: string;
}

/** The header: mark, pages, and the round clock at its end. On a phone the pages stand in a menu that needs no script. */
export function Header({ clock, wallets }: { clock: ReactNode; wallets: WalletsOffered }) {
  return (
    <header className="top">
      <div className="wrap">
        <a className="logo" href="/">
          <Mark />
          <span>Bondwise</span>
        </a>
        <nav className="nav" aria-label="Main">
          <NavLinks />
        </nav>
        <div className="end">
          <FindField />
          {clock}
          <ConnectButton />
          <Menu>
            <NavLinks />
            <ConnectButton />
          </Menu>
          <WalletHost {...wallets} />
        </div>
      </div>
    </header>
  );
}
