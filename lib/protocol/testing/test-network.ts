import type { Address } from "../../units/address";
import { toAddress } from "../arguments";
import { CONTRACTS } from "../contracts";
import { createModel, type Model } from "../protocol";
import type { ModelContract, ProtocolEvent, ProtocolParams } from "../types";

/** A small network for tests: amounts in wei small enough to work out by hand, rounds of 100 blocks from round 10 on. */
export class TestNetwork {
  readonly model: Model;
  private l1Block = 1_000n;

  constructor(change: (params: ProtocolParams) => void = () => {}) {
    const params = testParams();
    change(params);
    this.model = createModel(params);
    this.model.protocol.advance(this.l1Block, 1_000n);
  }

  get protocol() {
    return this.model.protocol;
  }

  get round(): bigint {
    return this.protocol.read("RoundsManager", "currentRound", []) as bigint;
  }

  /** Calls as an account; by contract and function, the way a transaction would. */
  call(from: Address, contract: ModelContract, fn: string, ...args: unknown[]): ProtocolEvent[] {
    return this.protocol.execute({ from, contract, function: fn, args });
  }

  read(contract: ModelContract, fn: string, ...args: unknown[]): unknown {
    return this.protocol.read(contract, fn, args);
  }

  /** Lets BondingManager take the account's LPT, and bonds. */
  bond(from: Address, amount: bigint, to: Address = from): ProtocolEvent[] {
    this.call(from, "LivepeerToken", "approve", this.protocol.params.addresses.BondingManager, amount);
    return this.call(from, "BondingManager", "bond", amount, to);
  }

  reward(from: Address): ProtocolEvent[] {
    return this.call(from, "BondingManager", "reward");
  }

  /** Moves to a round's first block without initialising it. */
  enterRound(round: bigint): void {
    this.l1Block += (round - this.round) * 100n;
    this.protocol.advance(this.l1Block, 1_000n);
  }

  initialize(): ProtocolEvent[] {
    return this.call(OWNER, "RoundsManager", "initializeRound");
  }

  /** Moves on a round and initialises it. */
  nextRound(): void {
    this.enterRound(this.round + 1n);
    this.initialize();
  }

  pendingStake(account: Address): bigint {
    return this.read("BondingManager", "pendingStake", account, 0n) as bigint;
  }

  pendingFees(account: Address): bigint {
    return this.read("BondingManager", "pendingFees", account, 0n) as bigint;
  }

  /** Gives a gateway a deposit, and redeems a ticket of it. */
  payFees(recipient: Address, amount: bigint): ProtocolEvent[] {
    this.protocol.fundEth(GATEWAY, amount);
    const call = { from: GATEWAY, contract: "TicketBroker", function: "fundDeposit", args: [] } as const;
    this.protocol.execute({ ...call, value: amount });
    return this.protocol.redeemTicket({ sender: GATEWAY, recipient, faceValue: amount });
  }

  /** The whole state as text, to see whether a call left a trace. */
  dump(): string {
    const { journal: _journal, events: _events, call: _call, ...state } = this.model.world;
    return JSON.stringify(state, plain);
  }
}

/** Maps as lists of entries, bigints as text; the pool's list as its order, because its nodes point at each other. */
function plain(key: string, value: unknown): unknown {
  if (key === "prev" || key === "next" || key === "head" || key === "tail") {
    return (value as { id?: string } | null)?.id ?? null;
  }
  if (value instanceof Map) return [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  if (value instanceof Set) return [...value];
  return typeof value === "bigint" ? `${value}n` : value;
}

/** A throw-away address with this number. */
export function testAddress(number: number): Address {
  return toAddress(`0x${number.toString(16).padStart(40, "0")}`);
}

export const OWNER = testAddress(0xa1);
export const GATEWAY = testAddress(0xa2);
/** Accounts with 1,000,000 wei of LPT each. */
export const [ALICE, BOB, CAROL, DAVE] = [0xb1, 0xb2, 0xb3, 0xb4].map(testAddress) as [
  Address,
  Address,
  Address,
  Address,
];

function testParams(): ProtocolParams {
  const addresses = Object.fromEntries(
    Object.keys(CONTRACTS).map((name, index) => [name, testAddress(0xc0 + index)]),
  ) as Record<ModelContract, Address>;
  return {
    minter: { inflationPpb: 100_000_000n, inflationChangePpb: 0n, targetBondingRatePpb: 500_000_000n },
    bonding: {
      unbondingPeriod: 7n,
      numActiveTranscoders: 10n,
      treasuryRewardCutRateP27: 0n,
      treasuryBalanceCeiling: 0n,
    },
    rounds: {
      roundLength: 100n,
      roundLockAmountPpm: 100_000n,
      firstRound: 10n,
      firstRoundStartBlock: 1_000n,
    },
    governor: {
      votingDelay: 1n,
      votingPeriod: 2n,
      proposalThreshold: 100n,
      quorumPpm: 333_300n,
      quotaPpm: 500_000n,
    },
    l1CirculatingSupply: 0n,
    owner: OWNER,
    addresses,
    mints: [ALICE, BOB, CAROL, DAVE].map((account) => ({ account, amount: 1_000_000n })),
  };
}
