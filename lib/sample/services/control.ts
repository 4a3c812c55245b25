import { moveClock } from "../chain/clock";
import type { SampleChain } from "../ledger";
import { json, problem } from "./answers";

const MOST_ROUNDS = 50;

/** The accounts a newcomer may sign with. */
export function accounts(chain: SampleChain): Response {
  return json({ chainId: chain.chainId, accounts: chain.world.accounts });
}

/** Moves the clock on by {count} rounds and answers the round it has come to. */
export function advanceRounds(chain: SampleChain, body: unknown): Response {
  const count = typeof body === "object" && body !== null ? (body as { count?: unknown }).count : undefined;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 1 || count > MOST_ROUNDS) {
    return problem(400, "Bad request", `count must be a whole number from 1 to ${MOST_ROUNDS}.`);
  }
  chain.catchUp();
  chain.advanceRounds(count);
  return json(present(chain));
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
