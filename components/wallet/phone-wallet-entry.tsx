"use client";

import { useEffect, useRef } from "react";

interface Props {
  /** the code that speaks to wallets is there */
  ready: boolean;
  /** it was left just now, so whoever uses the keyboard is still here */
  focused: boolean;
  onChoose: () => void;
}

/** A wallet that is not in this browser, reached by WalletConnect. Nothing of it is loaded before it is pressed. */
export function PhoneWalletEntry({ ready, focused, onChoose }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <section aria-labelledby="phone-wallets">
      <h3 id="phone-wallets">Elsewhere</h3>
      <ul className="choices">
        <li>
          <button ref={button} type="button" className="choice" disabled={!ready} onClick={onChoose}>
            <PhoneMark />
            <span>
              <b>WalletConnect</b>
              <small>
                A wallet on your phone. WalletConnect's relay and node see your internet address and your
                account.
              </small>
            </span>
          </button>
        </li>
      </ul>
    </section>
  );
}

function PhoneMark() {
  return (
    <svg viewBox="0 0 28 28" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <rect x="8" y="3" width="12" height="22" rx="2.5" />
      <path d="M12 21.5h4" strokeLinecap="round" />
    </svg>
  );
}
