import { printStranger, shortAddress } from "@/lib/format/text";
import { findHref } from "@/lib/links/find";
import { orchestratorHref } from "@/lib/links/pages";
import type { AccountNames } from "@/lib/reports/activity-types";
import type { Address } from "@/lib/units/address";

interface Props {
  address: Address;
  names: AccountNames;
}

/** An orchestrator in a sentence, linked to its profile. */
export function Orchestrator({ address, names }: Props) {
  return (
    <a href={orchestratorHref(address)} title={address}>
      {nameOf(address, names)}
    </a>
  );
}

/** Any account in a sentence, linked to its profile where it is an orchestrator, and else to what is found of it. */
export function Account({ address, names, orchestrators }: Props & { orchestrators: ReadonlySet<Address> }) {
  const href = orchestrators.has(address) ? orchestratorHref(address) : findHref(address);
  return (
    <a href={href} title={address}>
      {nameOf(address, names)}
    </a>
  );
}

function nameOf(address: Address, names: AccountNames): string {
  const name = names.get(address) ?? null;
  return name === null ? shortAddress(address) : printStranger(name, 40);
}
