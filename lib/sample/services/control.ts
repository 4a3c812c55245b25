import { encodeFunctionData, keccak256, stringToBytes } from "viem";
import { controllerAbi } from "../../facts/abis/controller";
import { CONTROLLER } from "../../facts/contracts";
import { moveClock } from "../chain/clock";
import type { SampleChain } from "../ledger";
import { json, problem } from "./answers";

const MOST_ROUNDS = 50;
const OWNER_GAS = 1_000_000n;

/** The accounts a newcomer may sign with. */
export function accounts(chain: SampleChain): Response {
  return json({ chainId: chain.chainId, accounts: chain.world.accounts });
}

/**
 * Moves the clock on by {count} rounds and answers the round it has come to. With {started: false} nobody has started that
 * one: stake stands still until a visitor does.
 */
export function advanceRounds(chain: SampleChain, body: unknown): Response {
  const { count, started = true } = membersOf(body);
  if (typeof started !== "boolean") {
    return problem(400, "Bad request", "started must be true or false.");
  }
  if (typeof count !== "number" || !Number.isInteger(count) || count < 1 || count > MOST_ROUNDS) {
    return problem(400, "Bad request", `count must be a whole number from 1 to ${MOST_ROUNDS}.`);
  }
  chain.catchUp();
  chain.advanceRounds(count, started);
  return json(present(chain));
}

/** Pauses the protocol or lets it run again, {paused}, as its owner; answers whether it is paused now. */
export function pause(chain: SampleChain, body: unknown): Response {
  const { paused } = membersOf(body);
  if (typeof paused !== "boolean") return problem(400, "Bad request", "paused must be true or false.");
  chain.catchUp();
  const isPaused = () => chain.protocol.read("Controller", "paused", []) === true;
  if (isPaused() !== paused) {
    const name = paused ? "pause" : "unpause";
    const { owner } = chain.protocol.params;
    chain.mine({
      from: owner,
      to: CONTROLLER,
      input: encodeFunctionData({ abi: controllerAbi, functionName: name }),
      call: { contract: "Controller", function: name, args: [] },
      value: 0n,
      gasLimit: OWNER_GAS,
      gasPrice: 0n,
      hash: keccak256(stringToBytes(`${name} ${chain.ledger.txs.length}`)),
    });
  }
  return json({ paused: isPaused() });
}

function membersOf(body: unknown): Record<string, unknown> {
  return typeof body === "object" && body !== null ? { ...body } : {};
}

/** The round and block a chain has come to. */
export function present(chain: SampleChain): { round: number; block: number; timestamp: number } {
  chain.catchUp();
  const head = chain.head();
  moveClock(chain.protocol, head);
  const round = Number(chain.protocol.read("RoundsManager", "currentRound", []));
  return { round, block: head.number, timestamp: head.timestamp };
}

/** A document by its content id. */
export function ipfsDocument(chain: SampleChain, cid: string): Response {
  const { documents } = chain.world;
  const text = Object.hasOwn(documents, cid) ? documents[cid] : undefined;
  if (text === undefined) return problem(404, "Not found", "The sample network knows no such document.");
  return new Response(text, {
    headers: { "content-type": "application/json", "access-control-allow-origin": "*" },
  });
}
