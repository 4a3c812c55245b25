import type { FigureId } from "../figures/figures";
import type { Address } from "../units/address";

/** The pages that exist; nothing links to any other. */
export const PAGES = {
  overview: "/",
  orchestrators: "/orchestrators",
  compare: "/compare",
  performance: "/performance",
  activity: "/activity",
  stake: "/stake",
  methodology: "/methodology",
} as const;

/** The profile of an orchestrator. */
export function orchestratorHref(address: Address | string): string {
  return `/orchestrators/${address}`;
}

/** Orchestrators side by side. @param addresses in any valid case, in the order in which they are to stand */
export function comparisonHref(addresses: readonly string[], account = ""): string {
  const whose = account === "" ? "" : `&account=${encodeURIComponent(account)}`;
  return `${PAGES.compare}?o=${addresses.join(",")}${whose}`;
}

/** Where the methodology defines a figure. */
export function figureHref(id: FigureId): string {
  return `/methodology#${id}`;
}

/** Where the methodology says what a reason for "not known" means. */
export function reasonHref(reason: string): string {
  return `/methodology#not-known-${reason}`;
}
