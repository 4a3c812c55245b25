import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database, type Scope } from "./database";
import { Shelf } from "./shelf";

const scope: Scope = { network: "arbitrum-one", chainId: 42_161, source: "abc" };
let folder = "";
let names = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bondwise-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function url(): string {
  names += 1;
  return `file:${join(folder, `sub/${names}.db`)}`;
}

const shelf = (database: Database) =>
  new Shelf({ database, kind: "round", schema: v.object({ stake: v.string() }), most: 10 });

describe("Database", () => {
  it("has the next process find what this one kept", async () => {
    const at = url();
    const first = new Database(at);
    first.put(scope, "round/1", { stake: "12" });
    await first.close();
    const second = new Database(at);
    expect(await second.read(scope, ["round/1", "round/2"])).toEqual(new Map([["round/1", { stake: "12" }]]));
    await second.close();
  });

  it.each<Partial<Scope>>([{ network: "sample" }, { chainId: 1 }, { source: "other" }])(
    "never gives what was kept for another network, chain or source: %o",
    async (other) => {
      const database = new Database(url());
      database.put(scope, "round/1", { stake: "12" });
      await database.flush();
      expect((await database.read({ ...scope, ...other }, ["round/1"])).size).toBe(0);
      await database.close();
    },
  );

  it("keeps two processes on one file apart and together", async () => {
    const at = url();
    const [one, two] = [new Database(at), new Database(at)];
    one.put(scope, "a", 1);
    two.put(scope, "b", 2);
    await Promise.all([one.flush(), two.flush()]);
    expect([...(await one.read(scope, ["a", "b"])).values()].sort()).toEqual([1, 2]);
    await Promise.all([one.close(), two.close()]);
  });

  it("takes a corrupt row for a missing one and replaces it", async () => {
    const at = url();
    const first = new Database(at);
    first.put(scope, "round/1", { stake: 12 });
    first.put(scope, "round/2", { stake: "ok" });
    await first.close();
    const raw = createClient({ url: at });
    await raw.execute("INSERT INTO kept VALUES ('arbitrum-one', 42161, 'abc', 'round/3', '{half')");
    raw.close();

    const database = new Database(at);
    const rounds = shelf(database);
    await rounds.warm(scope, [1, 2, 3]);
    expect([1, 2, 3].map((round) => rounds.get(round))).toEqual([undefined, { stake: "ok" }, undefined]);
    rounds.put(scope, 3, { stake: "new" }, { stake: "new" });
    await database.flush();
    expect((await database.read(scope, ["round/3"])).get("round/3")).toEqual({ stake: "new" });
    await database.close();
  });

  it("works from memory alone where the file cannot be written", async () => {
    await writeFile(join(folder, "file"), "not a folder");
    const database = new Database(`file:${join(folder, "file", "x.db")}`);
    const rounds = shelf(database);
    rounds.put(scope, 1, { stake: "12" }, { stake: "12" });
    await database.flush();
    expect(database.usable).toBe(false);
    expect(await database.read(scope, ["round/1"])).toEqual(new Map());
    expect(rounds.get(1)).toEqual({ stake: "12" });
  });

  it("works from memory alone where a folder can never be made, or a server takes the connection and says nothing", async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    for (const url of ["file:/proc/nowhere/deep/kept.db", `http://127.0.0.1:${port}/`]) {
      const database = new Database(url);
      expect(await database.read(scope, ["a"])).toEqual(new Map());
      expect(database.usable).toBe(false);
    }
    server.closeAllConnections();
    server.close();
  });

  it("works from memory alone where the file is no database", async () => {
    const path = join(folder, "nonsense.db");
    await writeFile(path, "this is no database, but long enough to be taken for one ".repeat(100));
    const database = new Database(`file:${path}`);
    expect(await database.read(scope, ["round/1"])).toEqual(new Map());
    expect(database.usable).toBe(false);
  });

  it("drops what belongs to an upstream that turned out to be another", async () => {
    const database = new Database(url());
    database.put(scope, "a", 1);
    database.put({ ...scope, source: "other" }, "a", 2);
    await database.flush();
    await database.drop(scope);
    expect((await database.read(scope, ["a"])).size).toBe(0);
    expect((await database.read({ ...scope, source: "other" }, ["a"])).size).toBe(1);
    await database.close();
  });
});
