import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSampleNetwork } from "../../sample/network";
import { TINY } from "../../sample/testing/small-network";
import { Database, type Scope } from "../../store/database";
import { GuardedFetch } from "../http/guarded-fetch";
import { sampleSubgraph } from "../testing/sample-subgraph";
import { startServer } from "../testing/server";
import { who } from "../testing/toy-livepeer";
import { type Row, ToySubgraph } from "../testing/toy-subgraph";
import { PATIENT } from "../testing/wire";
import { ChronicleReader } from "./chronicle";
import { SubgraphClient } from "./client";
import { CourseReader } from "./course";

const scope: Scope = { network: "arbitrum-one", chainId: 42_161, source: "upstream" };
const WEEK = 7 * 86_400;
let folder = "";
let names = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bondwise-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function file(): string {
  names += 1;
  return `file:${join(folder, `${names}.db`)}`;
}

const ours = sampleSubgraph(createSampleNetwork(TINY));
const others = sampleSubgraph(createSampleNetwork({ ...TINY, seed: "somebody else" }));

/** One process: reads everything of a subgraph, writes it down and ends. */
async function process(upstream: typeof ours, url: string) {
  const database = new Database(url);
  upstream.asked.length = 0;
  const options = { ...upstream.options, database, scope };
  const course = (await new CourseReader(options).read(null)).value;
  const chronicle = (await new ChronicleReader(options).read(null)).value;
  await database.close();
  const asked = [...upstream.asked];
  const of = (name: string) => asked.filter((one) => one.name === name);
  return {
    course,
    chronicle,
    asked,
    of,
    ids: (name: string) => of(name).flatMap(({ variables }) => variables.ids as string[]),
    sinces: of("Chronicle").flatMap(({ variables }) =>
      variables.since === undefined ? [] : variables.since,
    ),
    read: { course, chronicle },
  };
}

/** Puts something else where a row of the database is. */
async function overwrite(url: string, where: string, value: string): Promise<number> {
  const raw = createClient({ url });
  const { rowsAffected } = await raw.execute({
    sql: `UPDATE kept SET value = ? WHERE ${where}`,
    args: [value],
  });
  raw.close();
  return rowsAffected;
}

describe("course and chronicle in a database", () => {
  it("have the next process ask only for what is new, and come to the same", async () => {
    const url = file();
    const network = createSampleNetwork(TINY);
    const upstream = sampleSubgraph(network);
    const first = await process(upstream, url);
    expect(first.ids("CourseRounds").length).toBeGreaterThanOrEqual(first.course.rounds.length);
    expect(first.sinces).toContain(0);
    network.advanceRounds(3);
    const second = await process(upstream, url);
    const known = first.course.rounds.length;
    const missing = second.ids("CourseRounds").filter((id) => Number(id) > lastOf(first));
    expect(missing).toHaveLength(3);
    // what is kept is compared with the newest of it, and no more than that is asked for
    expect(second.ids("CourseRounds").length).toBeLessThanOrEqual(30 + 3);
    expect(second.ids("CourseDays").length).toBeLessThan(first.ids("CourseDays").length / 4);
    expect(second.of("Chronicle")).toHaveLength(1);
    expect(second.sinces).toHaveLength(1);
    expect(network.now() - Number(second.sinces[0])).toBeLessThan(8 * WEEK);
    expect(Number(second.of("Chronicle")[0]?.variables.misses)).toBe(lastOf(first) + 1);
    const alone = await process(upstream, file());
    expect(second.read).toEqual(alone.read);
    expect(second.course.rounds).toHaveLength(known + 3);
    expect(second.asked.length).toBeLessThan(alone.asked.length / 2);
  });

  it("drop what another subgraph at the same address left, though its deployment is called the same", async () => {
    const url = file();
    const before = await process(others, url);
    const alone = await process(ours, file());
    expect(before.read).not.toEqual(alone.read);
    const after = await process(ours, url);
    expect(after.read).toEqual(alone.read);
    // nothing of the other one is left for the process after it
    const third = await process(ours, url);
    expect(third.read).toEqual(alone.read);
    expect(third.of("Chronicle")).toHaveLength(1);
  });

  it.each<[string, Partial<ToySubgraph>]>([
    ["by an older week, where nothing happened in the newest", {}],
    ["by the name of its deployment", { deployment: "QmOther" }],
  ])("tell another subgraph %s", async (_, other) => {
    const url = file();
    const toy = new ToySubgraph();
    const server = await startServer(toy.answer);
    const old = toy.now - 30 * WEEK;
    const pollAt = (poll: number) => ({ polls: [pollRow(poll, old)] });
    toy.events = pollAt(1);
    expect((await toyPolls(server.url, url)).polls).toEqual([who(1)]);
    expect((await toyPolls(server.url, url)).sinces).not.toContain(0);
    Object.assign(toy, { events: pollAt(2), ...other });
    expect((await toyPolls(server.url, url)).polls).toEqual([who(2)]);
    await server.close();
  });

  it("read broken rows anew, and put them right", async () => {
    const url = file();
    const first = await process(ours, url);
    const [round] = first.course.rounds.slice(-100);
    const day = first.course.days.at(-100)?.day;
    expect(await overwrite(url, `key = 'course/${round?.number}'`, "{half")).toBe(1);
    expect(await overwrite(url, `key = 'day/${day}'`, '{"id":"x"}')).toBe(1);
    const week = Math.floor(first.chronicle.block.timestamp / WEEK) - 20;
    expect(await overwrite(url, `key = 'week/${week}'`, '{"updates":[{"id":7}]}')).toBe(1);
    expect(await overwrite(url, `key = 'missed/${round?.number}'`, "[1]")).toBe(1);
    const second = await process(ours, url);
    expect(second.read).toEqual(first.read);
    expect(second.ids("CourseRounds")).toContain(String(round?.number));
    expect(second.ids("CourseDays")).toContain(String(day));
    expect(Math.max(...second.sinces.map(Number))).toBeLessThanOrEqual(week * WEEK);
    const third = await process(ours, url);
    expect(third.read).toEqual(first.read);
    expect(third.ids("CourseRounds")).not.toContain(String(round?.number));
    expect(Math.min(...third.sinces.map(Number))).toBeGreaterThan(week * WEEK);
  });

  it("work from memory alone where the database cannot be written, or is none", async () => {
    await writeFile(join(folder, "taken"), "not a folder");
    await writeFile(
      join(folder, "nonsense.db"),
      "this is no database, but long enough to be one ".repeat(100),
    );
    const alone = await process(ours, file());
    for (const url of [`file:${join(folder, "taken", "x.db")}`, `file:${join(folder, "nonsense.db")}`]) {
      const database = new Database(url);
      const reader = new ChronicleReader({ ...ours.options, database, scope });
      const course = new CourseReader({ ...ours.options, database, scope });
      expect((await reader.read(null)).value).toEqual(alone.chronicle);
      const rounds = (await course.read(null)).value;
      expect(rounds).toEqual(alone.course);
      expect(database.usable).toBe(false);
      ours.asked.length = 0;
      expect((await course.read(rounds)).value).toBe(rounds);
      expect(ours.asked.map(({ name }) => name)).toEqual(["Head", "CourseDays"]);
    }
  });
});

function lastOf({ course }: { course: { rounds: readonly { number: number }[] } }): number {
  return course.rounds.at(-1)?.number ?? 0;
}

function pollRow(poll: number, timestamp: number): Row {
  const hash = `0x${poll.toString(16).padStart(64, "0")}`;
  return {
    id: `${hash}-0`,
    timestamp,
    round: { id: "3800" },
    transaction: { id: hash, blockNumber: "1000" },
    poll: { id: who(poll).toLowerCase(), proposal: "Qm" },
    endBlock: "2000",
  };
}

/** One process's polls of a subgraph over HTTP, and from when on it asked for events. */
async function toyPolls(upstream: string, url: string) {
  const sinces: unknown[] = [];
  const http = new GuardedFetch(
    (input, init) => {
      const { variables } = JSON.parse(String(init?.body)) as { variables: { since?: number } };
      if (variables.since !== undefined) sinces.push(variables.since);
      return fetch(input, init);
    },
    [upstream],
  );
  const client = new SubgraphClient(http, { url: upstream, bearer: null }, PATIENT);
  const database = new Database(url);
  const reader = new ChronicleReader({ client, database, chainRound: () => null, scope });
  const { polls } = (await reader.read(null)).value;
  await database.close();
  return { polls: polls.map(({ poll }) => poll), sinces };
}
