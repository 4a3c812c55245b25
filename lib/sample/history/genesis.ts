import { CONTROLLER, PINNED } from "../../facts/contracts";
import type { ModelContract, ProtocolParams } from "../../protocol/types";
import { type Address, ZERO_ADDRESS } from "../../units/address";
import { P27 } from "../../units/perc";
import { PROPOSALS } from "../world/past-proposals";
import { openAccount, strawAddress } from "./accounts";
import { wei } from "./amounts";
import { ROUND_LENGTH, type RoundCalendar } from "./calendar";
import type { DelegatorPart } from "./delegator-cast";
import { type Economy, TREASURY_CEILING, TREASURY_FULL_AT } from "./economy";
import type { Size } from "./size";

/** LPT a visitor finds in the accounts to try */
const POCKET_MONEY = 2500;

export const CONTRACTS: Record<ModelContract, Address> = { ...PINNED, Controller: CONTROLLER };

export interface Genesis {
  readonly seed: string;
  readonly size: Size;
  readonly economy: Economy;
  readonly calendar: RoundCalendar;
  readonly delegators: readonly DelegatorPart[];
  readonly exchange: Address;
}

/** The parameters a sample network is deployed with: those of the real one, and balances that history can begin from. */
export function genesisParams(genesis: Genesis): ProtocolParams {
  const { seed, size, economy, calendar } = genesis;
  return {
    minter: {
      inflationPpb: BigInt(Math.round(economy.startInflationPpb)),
      inflationChangePpb: 500n,
      targetBondingRatePpb: 500_000_000n,
    },
    bonding: {
      unbondingPeriod: 7n,
      numActiveTranscoders: BigInt(size.pool),
      treasuryRewardCutRateP27: P27 / 10n,
      treasuryBalanceCeiling: wei(TREASURY_CEILING),
    },
    rounds: {
      roundLength: BigInt(ROUND_LENGTH),
      roundLockAmountPpm: 100_000n,
      firstRound: BigInt(calendar.firstRound),
      firstRoundStartBlock: BigInt(calendar.firstRoundStartBlock),
    },
    governor: {
      votingDelay: 1n,
      votingPeriod: 10n,
      proposalThreshold: wei(100),
      quorumPpm: 333_300n,
      quotaPpm: 500_000n,
    },
    l1CirculatingSupply: wei(economy.l1Circulating),
    owner: strawAddress(seed, "owner"),
    addresses: CONTRACTS,
    mints: firstBalances(genesis),
  };
}

function firstBalances({ seed, size, economy, delegators, exchange }: Genesis): ProtocolParams["mints"] {
  const mints = delegators.map(({ address, amount }) => ({ account: address, amount: wei(amount) }));
  for (const label of ["visitorFresh", "visitorDelegator"]) {
    mints.push({ account: openAccount(seed, label).address, amount: wei(POCKET_MONEY) });
  }
  mints.push({ account: PINNED.Treasury, amount: wei(treasuryStart(size, economy)) });
  const given = mints.reduce((sum, { amount }) => sum + amount, 0n);
  mints.push({ account: exchange, amount: wei(economy.startSupply - economy.l1Circulating) - given });
  return mints.filter(({ account }) => account !== ZERO_ADDRESS);
}

/** So much that the cut and the spending of history bring it to its ceiling when they should. LPT */
function treasuryStart(size: Size, economy: Economy): number {
  const scale = Math.min(1, size.rounds / 860);
  const spent = PROPOSALS.filter(
    ({ at, outcome }) => outcome === "pass" && at + 13 / size.rounds < TREASURY_FULL_AT,
  )
    .map(({ ask }) => ask * scale)
    .reduce((sum, ask) => sum + ask, 0);
  return TREASURY_CEILING - economy.treasuryIncome(0, TREASURY_FULL_AT) + spent;
}
