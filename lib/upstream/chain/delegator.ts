import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { roundsManagerAbi } from "../../facts/abis/rounds-manager";
import { BoundedMap } from "../../store/bounded-map";
import { settledOr } from "../../store/keep";
import { type Address, ZERO_ADDRESS } from "../../units/address";
import { pause } from "../http/backoff";
import type { Outcome } from "../outcome";
import type { DelegatorOnChain } from "../readings";
import { outcomeOf, UpstreamError } from "../upstream-error";
import type { Addresses } from "./addresses";
import { type Header, readHeader } from "./blocks";
import { viewCall } from "./call";
import { BlockGone, type ViewReader } from "./view-reader";

const ASK_AGAIN_MS = 1_000;
const MOST_ACCOUNTS = 2_000;
/** Far more than anybody has open; older ids than these are withdrawn or rebonded. */
const MOST_LOCKS = 5_000;

interface Asked {
  at: number;
  outcome: Outcome<DelegatorOnChain> | null;
  running: Promise<void> | null;
}

/** Positions of accounts, straight from the contracts; an account is asked for at most once a second. */
export class DelegatorBook {
  private readonly accounts = new BoundedMap<Address, Asked>(MOST_ACCOUNTS);

  constructor(
    private readonly views: ViewReader,
    private readonly addresses: Addresses,
  ) {}

  /** @param options.atLeastBlock the L2 block of a receipt whose effect the answer must hold */
  async read(
    address: Address,
    options: { atLeastBlock?: number },
    deadlineAt: number,
  ): Promise<Outcome<DelegatorOnChain>> {
    const asked: Asked = this.accounts.get(address) ?? {
      at: Number.NEGATIVE_INFINITY,
      outcome: null,
      running: null,
    };
    this.accounts.set(address, asked);
    const atLeast = options.atLeastBlock ?? 0;
    for (;;) {
      const age = performance.now() - asked.at;
      const { outcome } = asked;
      if (asked.running === null) {
        const settled = outcome !== null && (!outcome.ok || outcome.value.block.number >= atLeast);
        if (settled && age < ASK_AGAIN_MS) break;
        if (age >= ASK_AGAIN_MS) this.start(asked, address);
      }
      const left = deadlineAt - performance.now();
      if (left <= 0) break;
      await (asked.running === null
        ? pause(Math.min(ASK_AGAIN_MS - age, left))
        : settledOr(asked.running, left));
    }
    return answer(asked.outcome, atLeast);
  }

  forget(): void {
    this.accounts.clear();
  }

  private start(asked: Asked, address: Address): void {
    asked.running = outcomeOf("chain", () => this.readAtHead(address)).then((outcome) => {
      asked.at = performance.now();
      asked.outcome = outcome;
      asked.running = null;
    });
  }

  private async readAtHead(address: Address): Promise<DelegatorOnChain> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.readOnce(address, await readHeader(this.views.rpc, "chain", "latest"));
      } catch (error) {
        if (!(error instanceof BlockGone)) throw error;
        if (attempt === 2) throw new UpstreamError("chain", "behind", "has no state of its own newest block");
      }
    }
  }

  private async readOnce(address: Address, head: Header): Promise<DelegatorOnChain> {
    const { BondingManager, RoundsManager } = (await this.addresses.at(head.number)).addresses;
    const figures = await this.views.readNamed(
      {
        round: viewCall(RoundsManager, roundsManagerAbi, "currentRound", []),
        l1Block: viewCall(RoundsManager, roundsManagerAbi, "blockNum", []),
        status: viewCall(BondingManager, bondingManagerAbi, "delegatorStatus", [address]),
        delegator: viewCall(BondingManager, bondingManagerAbi, "getDelegator", [address]),
        // The round is an argument the contract ignores: it answers for the running one.
        pendingStake: viewCall(BondingManager, bondingManagerAbi, "pendingStake", [address, 0n]),
        pendingFees: viewCall(BondingManager, bondingManagerAbi, "pendingFees", [address, 0n]),
      },
      head.number,
    );
    const [bondedAmount, fees, delegate, , startRound, lastClaimRound, nextLockId] = figures.delegator;
    return {
      block: { number: head.number, l1Number: Number(figures.l1Block), timestamp: head.timestamp },
      round: Number(figures.round),
      address,
      status: statusOf(figures.status),
      delegate: delegate === ZERO_ADDRESS ? null : delegate,
      bondedAmount,
      fees,
      pendingStake: figures.pendingStake,
      pendingFees: figures.pendingFees,
      startRound: Number(startRound),
      lastClaimRound: Number(lastClaimRound),
      unbondingLocks: await this.locks(BondingManager, address, Number(nextLockId), head.number),
    };
  }

  /** Open unbonding locks; a lock that is withdrawn, rebonded or transferred reads as zeros. */
  private async locks(
    bondingManager: Address,
    address: Address,
    next: number,
    block: number,
  ): Promise<DelegatorOnChain["unbondingLocks"]> {
    const first = Math.max(0, next - MOST_LOCKS);
    const ids = Array.from({ length: next - first }, (_, position) => first + position);
    const calls = ids.map((id) =>
      viewCall(bondingManager, bondingManagerAbi, "getDelegatorUnbondingLock", [address, BigInt(id)]),
    );
    const answers = await this.views.read(calls, block);
    return ids.flatMap((id, position) => {
      const lock = answers[position];
      if (!lock) throw new UpstreamError("chain", "nonsense", "does not answer an unbonding lock");
      const [amount, withdrawRound] = lock;
      return withdrawRound === 0n ? [] : [{ id, amount, withdrawRound: Number(withdrawRound) }];
    });
  }
}

/** BondingManager.DelegatorStatus: Pending, Bonded, Unbonded. */
function statusOf(status: number): DelegatorOnChain["status"] {
  return (["pending", "bonded"] as const)[status] ?? "unbonded";
}

function answer(outcome: Outcome<DelegatorOnChain> | null, atLeast: number): Outcome<DelegatorOnChain> {
  if (outcome === null) {
    return { ok: false, failure: new UpstreamError("chain", "timeout", "did not answer in time").failure };
  }
  if (outcome.ok && outcome.value.block.number < atLeast) {
    return {
      ok: false,
      failure: new UpstreamError("chain", "behind", "has not reached the block asked for").failure,
    };
  }
  return outcome;
}
