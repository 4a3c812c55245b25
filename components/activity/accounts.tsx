import { printStranger, shortAddress } from "@/lib/format/text";
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

/** Any other account in a sentence; the whole address is its title. */
export function Account({ address, names }: Props) {
  return <span title={address}>{nameOf(address, names)}</span>;
}

function nameOf(address: Address, names: AccountNames): string {
  const name = names.get(address) ?? null;
  return name === null ? shortAddress(address) : printStranger(name, 40);
}
