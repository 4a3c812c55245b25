import { type Abi, getAddress, keccak256, toBytes } from "viem";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { chainlinkFeedAbi } from "../../facts/abis/chainlink-feed";
import { controllerAbi } from "../../facts/abis/controller";
import { livepeerTokenAbi } from "../../facts/abis/livepeer-token";
import { minterAbi } from "../../facts/abis/minter";
import { roundsManagerAbi } from "../../facts/abis/rounds-manager";
import { uniswapV3PoolAbi } from "../../facts/abis/uniswap-v3-pool";
import { CONTROLLER, ETH_USD_FEED, LPT_WETH_POOL, PINNED } from "../../facts/contracts";
import { type Address, ZERO_ADDRESS } from "../../units/address";
import { P27 } from "../../units/perc";
import { ToyChain } from "./toy-chain";

const NEVER = 2n ** 256n - 1n;

export interface ToyOrchestrator {
  stake: bigint;
  active: boolean;
  registered: boolean;
  lastRewardRound: number;
  lastFeeRound: number;
  activationRound: number;
}

/** The nth address of a test. */
export function who(n: number): Address {
  return getAddress(`0x${(0xa000 + n).toString(16).padStart(40, "0")}`);
}

/** A toy Livepeer in round 4000: what a test changes, the contracts answer. */
export class ToyLivepeer {
  readonly chain = new ToyChain();
  round = 4_000;
  /** the sorted pool */
  pool: Address[] = [];
  readonly orchestrators = new Map<Address, ToyOrchestrator>();
  /** written earnings pools by "address/round": reward and fee factor */
  readonly earnings = new Map<string, readonly [bigint, bigint]>();
  market = true;
  /** places in the pool; null: the contract does not say */
  places: number | null = 100;
  /** earnings pools that were read */
  poolReads = 0;

  constructor(count: number) {
    for (let n = 0; n < count; n += 1) this.add(who(n), BigInt(1_000 - n) * 10n ** 18n);
    const add = (address: Address, abi: Abi, views: Record<string, (...args: never[]) => unknown>) =>
      this.chain.contracts.set(address, { abi, views });
    const hashes = new Map(
      Object.entries(PINNED).map(([name, address]) => [keccak256(toBytes(name)), address]),
    );
    add(CONTROLLER, controllerAbi, {
      getContract: (id: `0x${string}`) => hashes.get(id) ?? ZERO_ADDRESS,
      paused: () => false,
    });
    add(PINNED.RoundsManager, roundsManagerAbi, {
      currentRound: () => BigInt(this.round),
      currentRoundStartBlock: () => 24_000_000n,
      roundLength: () => 6_377n,
      roundLockAmount: () => 100_000n,
      currentRoundInitialized: () => true,
      currentRoundLocked: () => false,
      lastInitializedRound: () => BigInt(this.round),
      blockNum: () => 24_001_000n,
    });
    add(PINNED.Minter, minterAbi, {
      inflation: () => 560_500n,
      inflationChange: () => 500n,
      targetBondingRate: () => 500_000_000n,
      currentMintableTokens: () => 28_000n * 10n ** 18n,
      currentMintedTokens: () => 1n,
      getGlobalTotalSupply: () => 50_000_000n * 10n ** 18n,
    });
    add(PINNED.LivepeerToken, livepeerTokenAbi, { balanceOf: () => 750_000n * 10n ** 18n });
    add(LPT_WETH_POOL, uniswapV3PoolAbi, { slot0: () => this.slot0() });
    add(ETH_USD_FEED, chainlinkFeedAbi, { latestRoundData: () => this.feed() });
    add(PINNED.BondingManager, bondingManagerAbi, this.bondingManager());
  }

  add(address: Address, stake: bigint): void {
    const one = {
      stake,
      active: true,
      registered: true,
      lastRewardRound: 3_999,
      lastFeeRound: 0,
      activationRound: 3_000,
    };
    this.orchestrators.set(address, one);
    this.pool.push(address);
  }

  private slot0(): unknown {
    if (!this.market) throw new Error("reverted");
    return [2n ** 95n, 0, 0, 0, 0, 0, true];
  }

  private feed(): unknown {
    if (!this.market) throw new Error("reverted");
    return [(1n << 64n) | 5n, 3_000n * 10n ** 8n, 0n, 1_789_999_000n, 0n];
  }

  private poolMaxSize(): unknown {
    if (this.places === null) throw new Error("reverted");
    return BigInt(this.places);
  }

  private bondingManager(): Record<string, (...args: never[]) => unknown> {
    const of = (address: Address) => this.orchestrators.get(address);
    return {
      currentRoundTotalActiveStake: () => 7n,
      nextRoundTotalActiveStake: () => 8n,
      treasuryRewardCutRate: () => P27 / 10n,
      nextRoundTreasuryRewardCutRate: () => 0n,
      treasuryBalanceCeiling: () => 9n,
      unbondingPeriod: () => 7n,
      getTranscoderPoolMaxSize: () => this.poolMaxSize(),
      getFirstTranscoderInPool: () => this.pool[0] ?? ZERO_ADDRESS,
      getNextTranscoderInPool: (address: Address) => {
        const position = this.pool.indexOf(address);
        return position < 0 ? ZERO_ADDRESS : (this.pool[position + 1] ?? ZERO_ADDRESS);
      },
      getTranscoder: (address: Address) => {
        const one = of(address);
        const rounds = [one?.lastRewardRound ?? 0, one?.activationRound ?? 0, one?.lastFeeRound ?? 0].map(
          BigInt,
        );
        return [rounds[0], one ? 50_000n : 0n, 0n, 0n, rounds[1], one ? NEVER : 0n, 0n, 0n, 0n, rounds[2]];
      },
      transcoderTotalStake: (address: Address) => of(address)?.stake ?? 0n,
      isActiveTranscoder: (address: Address) => of(address)?.active ?? false,
      isRegisteredTranscoder: (address: Address) => of(address)?.registered ?? false,
      getTranscoderEarningsPoolForRound: (address: Address, round: bigint) => {
        this.poolReads += 1;
        const [reward, fee] = this.earnings.get(`${address}/${round}`) ?? [0n, 0n];
        return [0n, 0n, 0n, reward, fee];
      },
      delegatorStatus: () => 1,
      getDelegator: () => [100n, 1n, who(0), 0n, 3_000n, 3_100n, 3n],
      pendingStake: () => 131n,
      pendingFees: () => 2n,
      getDelegatorUnbondingLock: (_: Address, id: bigint) => (id === 1n ? [0n, 0n] : [10n + id, 4_005n]),
    };
  }
}
