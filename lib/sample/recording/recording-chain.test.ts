import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { controllerAbi } from "../../facts/abis/controller";
import { livepeerTokenAbi } from "../../facts/abis/livepeer-token";
import { minterAbi } from "../../facts/abis/minter";
import { roundsManagerAbi } from "../../facts/abis/rounds-manager";
import { CONTROLLER, PINNED } from "../../facts/contracts";
import { parseRecording, type Scenario } from "../../protocol/replay/recording";
import type { Address } from "../../units/address";
import { createRpc } from "../rpc/rpc";
import { client } from "../testing/client";
import { recordingChain } from "./recording-chain";

const FIXTURES = new URL("../../protocol/__fixtures__/", import.meta.url);
const SCENARIOS = readdirSync(FIXTURES)
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => [...parseRecording(readFileSync(new URL(file, FIXTURES), "utf8"))]);
const bonding = { address: PINNED.BondingManager, abi: bondingManagerAbi } as const;

/** Accounts of a recorded round with what the contracts answered for them. */
function recordedAccounts(scenario: Scenario, round: bigint) {
  const { orchestrators = [], delegators = [] } = scenario.rounds.find((one) => one.round === round) ?? {};
  return [...orchestrators, ...delegators].flatMap(({ address, pendingStake, pendingFees }) =>
    pendingStake === undefined ? [] : [{ address, stake: String(pendingStake), fees: String(pendingFees) }],
  );
}

async function servedAccounts(scenario: Scenario, accounts: readonly { address: Address }[], until?: bigint) {
  const chain = recordingChain(scenario, until === undefined ? {} : { until });
  const reader = client(createRpc(chain), chain.chainId);
  const read = async (functionName: "pendingStake" | "pendingFees", address: Address) =>
    String(await reader.readContract({ ...bonding, functionName, args: [address, 0n] }));
  return Promise.all(
    accounts.map(async ({ address }) => ({
      address,
      stake: await read("pendingStake", address),
      fees: await read("pendingFees", address),
    })),
  );
}

describe.each(SCENARIOS.map((scenario) => ({ name: scenario.name, scenario })))(
  "$name as a chain",
  ({ scenario }) => {
    const rounds = scenario.rounds.map(({ round }) => round);
    const last = rounds.at(-1) ?? 0n;

    it("answers every account's pending stake and fees as the contracts did at its end", async () => {
      const accounts = recordedAccounts(scenario, last);
      expect(accounts.length).toBeGreaterThan(0);
      expect(await servedAccounts(scenario, accounts)).toEqual(accounts);
    });

    it("stops at the end of a round when asked to", async () => {
      const middle = rounds[Math.floor(rounds.length / 2)] ?? 0n;
      const accounts = recordedAccounts(scenario, middle);
      expect(await servedAccounts(scenario, accounts, middle)).toEqual(accounts);
    });

    it("finds the contracts and their balances at the network's addresses", async () => {
      const chain = recordingChain(scenario);
      const reader = client(createRpc(chain), 42161);
      const token = {
        address: PINNED.LivepeerToken,
        abi: livepeerTokenAbi,
        functionName: "balanceOf",
      } as const;
      const figures = scenario.rounds.at(-1)?.endOfRound ?? {};
      expect(String(await reader.readContract({ ...token, args: [PINNED.Treasury] }))).toBe(
        figures.treasuryBalance,
      );
      expect(String(await reader.readContract({ ...token, args: [PINNED.Minter] }))).toBe(
        figures.minterLptBalance,
      );
      const controller = await reader.readContract({
        address: PINNED.Minter,
        abi: minterAbi,
        functionName: "controller",
      });
      expect(controller).toBe(CONTROLLER);
      const places = await reader.readContract({ ...bonding, functionName: "getTranscoderPoolMaxSize" });
      expect(places).toBeGreaterThan(0n);
      expect(
        await reader.readContract({ address: CONTROLLER, abi: controllerAbi, functionName: "paused" }),
      ).toBe(false);
    });

    it("tells its past in logs, whose treasury is the one it is served at", async () => {
      const chain = recordingChain(scenario);
      const reader = client(createRpc(chain), 42161);
      const events = { fromBlock: BigInt(chain.ledger.blocks[0]?.number ?? 0) };
      const newRounds = await reader.getContractEvents({
        ...events,
        address: PINNED.RoundsManager,
        abi: roundsManagerAbi,
        eventName: "NewRound",
      });
      expect(newRounds.map((log) => log.args.round)).toEqual(rounds);
      const rewards = await reader.getContractEvents({ ...bonding, ...events, eventName: "TreasuryReward" });
      expect(new Set(rewards.map((log) => log.args.treasury))).toEqual(new Set([PINNED.Treasury]));
    });

    it("goes on where the recording ended", async () => {
      const chain = recordingChain(scenario);
      const reader = client(createRpc(chain), 42161);
      chain.advanceRounds(2);
      const read = (functionName: "currentRound" | "currentRoundInitialized") =>
        reader.readContract({ address: PINNED.RoundsManager, abi: roundsManagerAbi, functionName });
      expect(await read("currentRound")).toBe(last + 2n);
      expect(await read("currentRoundInitialized")).toBe(true);
    });
  },
);
