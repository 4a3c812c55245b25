import { afterEach, describe, expect, it } from "vitest";
import { Database } from "../../store/database";
import { GuardedFetch } from "../http/guarded-fetch";
import type { FailureKind } from "../outcome";
import { startServer, type TestServer, type Trouble } from "../testing/server";
import { who } from "../testing/toy-livepeer";
import { type Row, ToySubgraph } from "../testing/toy-subgraph";
import { PATIENT } from "../testing/wire";
import { failureOf } from "../upstream-error";
import { ChronicleReader } from "./chronicle";
import { SubgraphClient } from "./client";
import { CourseReader } from "./course";
import { PastReader } from "./past";

const servers: TestServer[] = [];

async function subgraph() {
  const toy = new ToySubgraph();
  const server = await startServer(toy.answer);
  servers.push(server);
  const client = new SubgraphClient(
    new GuardedFetch(fetch, [server.url]),
    { url: server.url, bearer: null },
    { ...PATIENT, attempts: 1 },
  );
  const options = { client, database: new Database(null), chainRound: () => null, scope: null };
  const readers = {
    course: new CourseReader(options),
    chronicle: new ChronicleReader(options),
    past: new PastReader(options, who(0)),
  };
  return { toy, server, readers };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

const hash = (n: number) => `0x${n.toString(16).padStart(64, "0")}`;
const ref = (n: number) => ({ id: who(n).toLowerCase() });
const event = (n: number, timestamp: number, fields: Record<string, unknown>): Row => ({
  id: `${hash(n)}-${n}`,
  timestamp,
  round: { id: "4000" },
  transaction: { id: hash(n), blockNumber: String(1_000 + n) },
  ...fields,
});

describe("the readers of the course, the chronicle and a past", () => {
  it.each<[Trouble, FailureKind]>([
    ["down", "network"],
    ["rate-limited", "rate-limited"],
    ["broken", "http"],
    ["html", "nonsense"],
    ["half", "nonsense"],
    ["errors", "errors"],
  ])(
    "name the failure of a subgraph that is %s as %s, and read on when it is back",
    async (trouble, kind) => {
      const { server, readers } = await subgraph();
      for (const reader of Object.values(readers)) {
        server.trouble = trouble;
        const failure = failureOf("subgraph", await reader.read(null).catch((error: unknown) => error));
        expect(failure).toMatchObject({ source: "subgraph", kind });
        server.trouble = "none";
        expect((await reader.read(null)).block).toBe(1_000_000);
      }
    },
  );

  it("fail when the subgraph loses the block that was asked for, and not with half of it", async () => {
    const { toy, readers } = await subgraph();
    const whole = await readers.course.read(null);
    expect(whole.value.rounds).toHaveLength(300);
    toy.block += 10;
    toy.now += toy.roundSeconds;
    toy.round += 1;
    const { answer } = toy;
    const server = await startServer((body) => {
      const answered = answer(body);
      toy.block = 999_000;
      return answered;
    });
    servers.push(server);
    const client = new SubgraphClient(new GuardedFetch(fetch, [server.url]), {
      url: server.url,
      bearer: null,
    });
    const options = { client, database: new Database(null), chainRound: () => null, scope: null };
    await expect(new ChronicleReader(options).read(null)).rejects.toMatchObject({
      failure: { kind: "behind" },
    });
  });

  it("begin anew when the subgraph turned back to an older block", async () => {
    const { toy, readers } = await subgraph();
    const first = await readers.course.read(null);
    toy.block -= 1_000;
    toy.skipped.add(3_990);
    const second = await readers.course.read(first.value);
    expect(second.value.rounds).toHaveLength(first.value.rounds.length - 1);
  });

  it("refuse an event that is not what the schema promises", async () => {
    const { toy, readers } = await subgraph();
    toy.events.updates = [event(1, toy.now, { delegate: ref(1), rewardCut: "much", feeShare: "1" })];
    await expect(readers.chronicle.read(null)).rejects.toMatchObject({ failure: { kind: "nonsense" } });
  });

  it("take a full page for one of many, and a list that never ends for nonsense", async () => {
    const { toy, readers } = await subgraph();
    toy.events.updates = Array.from({ length: 1_000 }, (_, n) =>
      event(n, toy.now, { delegate: ref(1), rewardCut: "1", feeShare: "1" }),
    );
    const { value } = await readers.chronicle.read(null);
    expect(value.missing).toMatchObject([{ what: "cuts", failure: { kind: "nonsense" } }]);
    const updates = toy.asked.map(({ variables }) => Reflect.get(variables, "updates"));
    expect(updates.filter((after) => after !== undefined)).toEqual(["", toy.events.updates.at(-1)?.id]);
  });

  it("tell a transfer between two orchestrators as one move, and none within one", async () => {
    const { toy, readers } = await subgraph();
    const amount = "20000";
    const transfer = (n: number) =>
      event(n, toy.now, {
        amount,
        oldDelegator: ref(10),
        newDelegator: ref(11),
        oldUnbondingLockId: 3,
        newUnbondingLockId: 7,
      });
    const lock = (n: number, delegate: number, delegator: number, unbondingLockId: number) =>
      event(n, toy.now, { amount, unbondingLockId, delegate: ref(delegate), delegator: ref(delegator) });
    toy.events = {
      transfers: [transfer(1), transfer(2)],
      unbonds: [lock(1, 0, 10, 3), lock(2, 0, 10, 3), lock(3, 0, 10, 4)],
      rebonds: [lock(1, 5, 11, 7), lock(2, 0, 11, 7)],
    };
    const { value } = await readers.chronicle.read(null);
    expect(value.moves.map(({ kind, account, from, to }) => [kind, account, from, to])).toEqual([
      ["move", who(10), who(0), who(5)],
      ["unbond", who(10), who(0), null],
    ]);
  });
});
