"use client";

import { shortAddress } from "@/lib/format/text";
import type { Address } from "@/lib/units/address";
import { session } from "@/lib/wallet/session";
import { useFollowed } from "@/lib/wallet/use-followed";

interface Props {
  /** whose stake is compared already; null: nobody's */
  shown: Address | null;
  /** the same comparison for an account, for which `standIn` stands */
  template: string;
  standIn: string;
}

/** Offers whoever has a wallet connected to put its account into the link; until that is pressed nothing changes. */
export function OwnAccount({ shown, template, standIn }: Props) {
  const now = useFollowed(session);
  if (now.kind !== "on" || now.account === shown) return null;
  return (
    <a className="btn sm" href={template.replace(standIn, now.account.toLowerCase())}>
      Use {shortAddress(now.account)}
    </a>
  );
}
