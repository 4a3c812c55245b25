import type { ReactNode } from "react";
import { FindField } from "../find/find-field";
import { Mark } from "./mark";
import { Menu } from "./menu";
import { NavLinks } from "./nav-links";

/** The header: mark, pages, and the round clock at its end. On a phone the pages stand in a menu that needs no script. */
export function Header({ clock }: { clock: ReactNode }) {
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
          <Menu>
            <NavLinks />
          </Menu>
        </div>
      </div>
    </header>
  );
}
