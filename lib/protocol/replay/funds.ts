import { type Address, parseAddress } from "../../units/address";
import { MAX_UINT256 } from "../math";
import type { Protocol } from "../types";
import type { RecordedAction, Scenario } from "./recording";

const isBrokerFunding = (action: RecordedAction) =>
  action.contract === "TicketBroker" && (action.function ?? "").startsWith("fund");

/** The gateway that pays a fees action: the one in its events, else the scenario's. */
export function gatewayOf(scenario: Scenario, action: RecordedAction): Address | null {
  const sender = action.events?.find(({ event }) => event.startsWith("WinningTicket"))?.args.sender;
  const text = sender ?? scenario.accounts?.gateway;
  return typeof text === "string" ? parseAddress(text) : null;
}

const asAmount = (value: unknown) => BigInt(String(value ?? 0));

/** ETH in wei that recorded events bring to the Minter up to a round. */
function recordedInflow(scenario: Scenario, until: bigint): bigint {
  let sum = 0n;
  for (const { round, events } of scenario.actions) {
    if (round > until) break;
    for (const { event, args } of events ?? []) {
      if (event === "DepositFunded" || event === "ReserveFunded") sum += asAmount(args.amount);
      if (event === "WithdrawFees") sum -= asAmount(args.amount);
      if (event === "Withdrawal") sum -= asAmount(args.deposit) + asAmount(args.reserve);
    }
  }
  return sum;
}

/**
 * ETH in wei that gateways had deposited before the first action. A recording does not tell it, but the Minter's first
 * recorded balance does; without that, what the recorded tickets cost.
 */
function depositedBefore(scenario: Scenario): bigint {
  const first = scenario.rounds.find(({ endOfRound }) => endOfRound?.minterEthBalance !== undefined);
  if (first !== undefined) {
    return asAmount(first.endOfRound?.minterEthBalance) - recordedInflow(scenario, first.round);
  }
  if (scenario.actions.some(isBrokerFunding)) return 0n;
  return scenario.actions.reduce(
    (sum, { type, amount }) => (type === "fees" ? sum + (amount ?? 0n) : sum),
    0n,
  );
}

/** Deposits what the gateway had before the first action. */
function fundGateway(protocol: Protocol, scenario: Scenario): void {
  const payer = scenario.actions.find(({ type }) => type === "fees");
  const gateway = gatewayOf(scenario, payer ?? { round: 0n, type: "fees", status: "ok" });
  const deposit = depositedBefore(scenario);
  if (gateway === null || deposit <= 0n) return;
  protocol.fundEth(gateway, deposit);
  protocol.execute({
    from: gateway,
    contract: "TicketBroker",
    function: "fundDeposit",
    args: [],
    value: deposit,
  });
}

/** Lets BondingManager take every staker's LPT, as recorded stakers did beforehand; who approves in the recording does it there. */
function approveStakers(protocol: Protocol, scenario: Scenario): void {
  const explicit = new Set(
    scenario.actions
      .filter((a) => a.function === "approve" || a.function === "increaseAllowance")
      .map((a) => a.from),
  );
  const stakers = new Set(scenario.actions.filter((a) => a.contract === "BondingManager").map((a) => a.from));
  for (const from of stakers) {
    if (from === undefined || explicit.has(from)) continue;
    const args = [protocol.params.addresses.BondingManager, MAX_UINT256];
    protocol.execute({ from, contract: "LivepeerToken", function: "approve", args });
  }
}

/** Everything that happened before a recording's first action. */
export function prepareFunds(protocol: Protocol, scenario: Scenario): void {
  approveStakers(protocol, scenario);
  fundGateway(protocol, scenario);
}
