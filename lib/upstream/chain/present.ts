import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { chainlinkFeedAbi } from "../../facts/abis/chainlink-feed";
import { controllerAbi } from "../../facts/abis/controller";
import { livepeerTokenAbi } from "../../facts/abis/livepeer-token";
import { minterAbi } from "../../facts/abis/minter";
import { multicall3Abi } from "../../facts/abis/multicall3";
import { roundsManagerAbi } from "../../facts/abis/rounds-manager";
import { uniswapV3PoolAbi } from "../../facts/abis/uniswap-v3-pool";
import { CONTROLLER, ETH_USD_FEED, LPT_WETH_POOL, MULTICALL3 } from "../../facts/contracts";
import type { Address } from "../../units/address";
import { ethUsdOf, lptEthOf } from "../market/prices";
import type { ChainSnapshot } from "../readings";
import { UpstreamError } from "../upstream-error";
import type { Deployment } from "./addresses";
import { figuresOf, viewCall } from "./call";
import { toHex, type ViewReader } from "./view-reader";

export type Present = Omit<ChainSnapshot, "chainId" | "block" | "orchestrators"> & { l1Block: number };

/** The network's figures of one block, the market's among them. @throws UpstreamError, BlockGone */
export async function readPresent(
  views: ViewReader,
  { addresses }: Deployment,
  block: number,
): Promise<Present> {
  const bonding = figuresOf(addresses.BondingManager, bondingManagerAbi);
  const minter = figuresOf(addresses.Minter, minterAbi);
  const rounds = figuresOf(addresses.RoundsManager, roundsManagerAbi);
  const [figures, { market, poolSize }, eth] = await Promise.all([
    views.readNamed(
      {
        currentRound: rounds("currentRound"),
        startBlock: rounds("currentRoundStartBlock"),
        roundLength: rounds("roundLength"),
        roundLockAmount: rounds("roundLockAmount"),
        initialized: rounds("currentRoundInitialized"),
        locked: rounds("currentRoundLocked"),
        lastInitialized: rounds("lastInitializedRound"),
        l1Block: rounds("blockNum"),
        paused: figuresOf(CONTROLLER, controllerAbi)("paused"),
        inflation: minter("inflation"),
        inflationChange: minter("inflationChange"),
        targetBondingRate: minter("targetBondingRate"),
        mintable: minter("currentMintableTokens"),
        minted: minter("currentMintedTokens"),
        totalSupply: minter("getGlobalTotalSupply"),
        activeStake: bonding("currentRoundTotalActiveStake"),
        nextActiveStake: bonding("nextRoundTotalActiveStake"),
        treasuryCut: bonding("treasuryRewardCutRate"),
        nextTreasuryCut: bonding("nextRoundTreasuryRewardCutRate"),
        treasuryCeiling: bonding("treasuryBalanceCeiling"),
        unbondingPeriod: bonding("unbondingPeriod"),
        treasuryLpt: viewCall(addresses.LivepeerToken, livepeerTokenAbi, "balanceOf", [addresses.Treasury]),
      },
      block,
    ),
    readLacking(views, addresses.BondingManager, block),
    readEthBalance(views, addresses.Treasury, block),
  ]);
  return {
    l1Block: Number(figures.l1Block),
    paused: figures.paused,
    round: {
      number: Number(figures.currentRound),
      startBlock: Number(figures.startBlock),
      length: Number(figures.roundLength),
      lockAmountPpm: figures.roundLockAmount,
      initialized: figures.initialized,
      locked: figures.locked,
      lastInitialized: Number(figures.lastInitialized),
    },
    minter: {
      inflationPpb: figures.inflation,
      changePpb: figures.inflationChange,
      targetBondingRatePpb: figures.targetBondingRate,
      mintable: figures.mintable,
      minted: figures.minted,
    },
    totalSupply: figures.totalSupply,
    activeStake: { current: figures.activeStake, next: figures.nextActiveStake },
    treasury: {
      lpt: figures.treasuryLpt,
      eth,
      rewardCutRateP27: figures.treasuryCut,
      nextRewardCutRateP27: figures.nextTreasuryCut,
      ceiling: figures.treasuryCeiling,
    },
    unbondingPeriod: Number(figures.unbondingPeriod),
    poolSize,
    market,
  };
}

/** What the rest does without where a contract does not answer. */
async function readLacking(
  views: ViewReader,
  bondingManager: Address,
  block: number,
): Promise<Pick<ChainSnapshot, "market" | "poolSize">> {
  const [slot, feed, places] = await views.read(
    [
      viewCall(LPT_WETH_POOL, uniswapV3PoolAbi, "slot0", []),
      viewCall(ETH_USD_FEED, chainlinkFeedAbi, "latestRoundData", []),
      viewCall(bondingManager, bondingManagerAbi, "getTranscoderPoolMaxSize", []),
    ],
    block,
  );
  const ethUsd = feed ? ethUsdOf(feed[1]) : null;
  return {
    market: {
      lptEth: slot ? lptEthOf(slot[0]) : null,
      ethUsd,
      ethUsdUpdatedAt: feed && ethUsd !== null ? Number(feed[3]) : null,
    },
    poolSize: places === null ? null : Number(places),
  };
}

/** Through Multicall3, so that it is of the same block and node as the rest; plainly on a chain without it. */
async function readEthBalance(views: ViewReader, account: Address, block: number): Promise<bigint> {
  const [balance] = await views.read(
    [viewCall(MULTICALL3, multicall3Abi, "getEthBalance", [account])],
    block,
  );
  if (balance !== null) return balance;
  const answer = await views.rpc.request("eth_getBalance", [account, toHex(block)]);
  if (typeof answer === "string" && /^0x[0-9a-f]+$/i.test(answer)) return BigInt(answer);
  throw new UpstreamError("chain", "nonsense", "answered a balance that cannot be read");
}
