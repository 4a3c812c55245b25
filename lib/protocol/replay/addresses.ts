import { getContractAddress, toFunctionSelector } from "viem";
import { type Address, parseAddress } from "../../units/address";
import { CONTRACTS } from "../contracts";
import { selectorOf } from "../dispatch";
import { pollAddress } from "../poll-creator";
import type { ModelContract } from "../types";
import type { Scenario } from "./recording";

const NAMES = Object.keys(CONTRACTS) as ModelContract[];
const PLACEHOLDER_DEPLOYER: Address = "0x000000000000000000000000000000000000dEaD";

/** The one contract that has a function with this selector; null when none or several have. */
function contractOfSelector(selector: string): ModelContract | null {
  const owners = NAMES.filter((name) =>
    Object.entries(CONTRACTS[name].actions).some(([fn, action]) => selectorOf(fn, action) === selector),
  );
  return owners.length === 1 ? (owners[0] ?? null) : null;
}

/** Targets and calldata of all recorded proposals. */
function proposedCalls(scenario: Scenario): { target: Address; data: string }[] {
  return scenario.actions.flatMap((action) => {
    if (action.function !== "propose" || action.status !== "ok") return [];
    const [targets, , calldatas] = action.args ?? [];
    if (!Array.isArray(targets) || !Array.isArray(calldatas)) return [];
    return targets.flatMap((target, index) => {
      const address = typeof target === "string" ? parseAddress(target) : null;
      const data: unknown = calldatas[index];
      return address !== null && typeof data === "string" ? [{ target: address, data }] : [];
    });
  });
}

function recordedTreasury(scenario: Scenario): Address | null {
  for (const { events } of scenario.actions) {
    const reward = events?.find(({ event }) => event === "TreasuryReward");
    const treasury = reward?.args.treasury;
    if (typeof treasury === "string") return parseAddress(treasury);
  }
  return null;
}

/** Who receives LPT by the recorded proposals. */
export function proposalRecipients(scenario: Scenario): Address[] {
  const transfer = toFunctionSelector("transfer(address,uint256)");
  const found = proposedCalls(scenario)
    .filter(({ data }) => data.startsWith(transfer))
    .map(({ data }) => parseAddress(`0x${data.slice(34, 74)}`));
  return [...new Set(found.filter((address) => address !== null))];
}

/** The model's polls by the addresses that a recording has for them; both number them in order of creation. */
export function pollAliases(scenario: Scenario): Map<Address, Address> {
  const { PollCreator } = recordedAddresses(scenario);
  const created = scenario.actions
    .flatMap(({ events }) => events ?? [])
    .filter(({ event }) => event === "PollCreated");
  const polls = created.map(({ args }) => parseAddress(String(args.poll)));
  const known = polls.filter((poll) => poll !== null);
  return new Map(known.map((poll, index) => [poll, pollAddress(PollCreator, index)]));
}

/**
 * Addresses of a recording's contracts: where it tells them (the treasury of a TreasuryReward, the target of a proposal
 * whose function only one contract has), and else placeholders that nothing depends on.
 */
export function recordedAddresses(scenario: Scenario): Record<ModelContract, Address> {
  const addresses = Object.fromEntries(
    NAMES.map((name, index) => [
      name,
      getContractAddress({ from: PLACEHOLDER_DEPLOYER, nonce: BigInt(index) }),
    ]),
  ) as Record<ModelContract, Address>;
  for (const { target, data } of proposedCalls(scenario)) {
    const name = contractOfSelector(data.slice(0, 10));
    if (name !== null) addresses[name] = target;
  }
  addresses.Treasury = recordedTreasury(scenario) ?? addresses.Treasury;
  return addresses;
}
