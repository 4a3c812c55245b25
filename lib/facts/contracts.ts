import { getAddress } from "viem";
import type { Address } from "../units/address";

/**
 * Fixed addresses on Arbitrum One. Everything the Controller knows is resolved through it at run time; the pinned
 * proxies are what a resolved address is compared with before money moves. The sample network lives at the same
 * addresses under a chain id of its own.
 * Source: livepeer/protocol deployments, confirmed against the Controller on 2026-07-01.
 */
export const CONTROLLER = getAddress("0xD8E8328501E9645d16Cf49539efC04f734606ee4");
export const MULTICALL3 = getAddress("0xcA11bde05977b3631167028862bE2a173976CA11");
export const AI_SERVICE_REGISTRY = getAddress("0x04C0b249740175999E5BF5c9ac1dA92431EF34C5");
export const L2_LPT_DATA_CACHE = getAddress("0xd78b6bD09cd28A83cFb21aFa0DA95c685A6bb0B1");
/** Uniswap v3 LPT/WETH 0.3 % pool: token0 is LPT, token1 is WETH. */
export const LPT_WETH_POOL = getAddress("0x4fd47e5102dfbf95541f64ed6fe13d4ed26d2546");
/** Chainlink ETH/USD proxy, 8 decimals. */
export const ETH_USD_FEED = getAddress("0x639Fe6ab55C921f74e7fac1ee960C0B6293ba612");
/** Wrapped ether on Arbitrum One, the other token of the LPT pool. */
export const WETH = getAddress("0x82aF49447D8a07e3bd95BD0d56f35241523fBab1");
/** Arbitrum's NodeInterface, which the node itself answers. */
export const NODE_INTERFACE = getAddress("0x00000000000000000000000000000000000000C8");
/** The ENS registry on Ethereum. */
export const ENS_REGISTRY = getAddress("0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e");

/** Names under which the Controller registers contracts: getContract(keccak256(bytes(name))). */
export const PINNED = {
  BondingManager: getAddress("0x35Bcf3c30594191d53231E4FF333E8A770453e40"),
  BondingVotes: getAddress("0x0B9C254837E72Ebe9Fe04960C43B69782E68169A"),
  LivepeerGovernor: getAddress("0xcFE4E2879B786C3aa075813F0E364bb5acCb6aa0"),
  LivepeerToken: getAddress("0x289ba1701C2F088cf0faf8B3705246331cB8A839"),
  Minter: getAddress("0xc20DE37170B45774e6CD3d2304017fc962f27252"),
  PollCreator: getAddress("0x8bb50806D60c492c0004DAD5D9627DAA2d9732E6"),
  RoundsManager: getAddress("0xdd6f56DcC28D3F5f27084381fE8Df634985cc39f"),
  ServiceRegistry: getAddress("0xC92d3A360b8f9e083bA64DE15d95Cf8180897431"),
  TicketBroker: getAddress("0xa8bB618B1520E284046F3dFc448851A1Ff26e41B"),
  Treasury: getAddress("0xf82C1FF415F1fCf582554fDba790E27019c8E8C4"),
} as const satisfies Record<string, Address>;

/** A contract that the Controller can name. */
export type ContractName = keyof typeof PINNED;

/** L2 block in which BondingManager's proxy was deployed: the earliest block worth asking logs from. */
export const BONDING_MANAGER_DEPLOY_BLOCK = 5_856_381n;
