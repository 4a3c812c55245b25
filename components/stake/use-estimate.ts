"use client";

import { useEffect, useState } from "react";
import type { PoolMember } from "@/lib/protocol/bonding/pool-line";
import type { StakeAction } from "@/lib/wallet/action";
import { type Estimate, estimate } from "@/lib/wallet/estimate";
import type { WalletProvider } from "@/lib/wallet/provider";
import type { Standing } from "@/lib/wallet/standing";

/** How long what is typed must stand still before the wallet's node is asked. */
const PAUSE_MS = 500;

interface Told {
  key: string;
  estimate: Estimate;
}

/**
 * What an action would cost, simulated anew whenever it or the account changes.
 * @param action null: nothing complete is asked, or something stands in its way, or a transaction is on its way
 * @returns null until the node has told it of this very action
 */
export function useEstimate(
  provider: WalletProvider,
  action: StakeAction | null,
  standing: Standing | null,
  members: readonly PoolMember[],
): Estimate | null {
  const [told, setTold] = useState<Told | null>(null);
  const key = action === null ? null : keyOf(action);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an action is made anew with each drawing, its key is not
  useEffect(() => {
    if (key === null || action === null || standing === null) return;
    let overtaken = false;
    const timer = setTimeout(() => {
      estimate(provider, action, standing, members).then(
        (found) => overtaken || setTold({ key, estimate: found }),
      );
    }, PAUSE_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [provider, key, standing, members]);

  return told !== null && told.key === key ? told.estimate : null;
}

function keyOf(action: StakeAction): string {
  return JSON.stringify(action, (_, value) => (typeof value === "bigint" ? String(value) : value));
}
