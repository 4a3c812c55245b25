import { dirname } from "node:path";
import type { Client, InStatement } from "@libsql/client";
import { log } from "../config/log";
import { makeFolder, pathOfFileUrl } from "./file-url";

/** Whose rows they are: nothing of one network, chain or upstream is ever read for another. */
export interface Scope {
  network: string;
  chainId: number;
  /** identityOf the upstream */
  source: string;
}

const TABLE = `CREATE TABLE IF NOT EXISTS kept (
  network TEXT NOT NULL, chain_id INTEGER NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (network, chain_id, source, key)) WITHOUT ROWID`;
const KEYS_AT_ONCE = 200;
const ROWS_AT_ONCE = 100;
const WRITE_AFTER_MS = 300;
const MOST_WAITING = 20_000;
/** After a failure the database is left alone for so long. */
const REST_MS = 60_000;
const SLOWEST_MS = 2_000;

interface Waiting {
  scope: Scope;
  key: string;
  value: string;
}

/**
 * What never changes once it is read, kept past the process's life in an embedded libSQL file or on a libSQL server.
 * It never fails: a database that cannot be opened, read or written is noted in the log once and left alone.
 */
export class Database {
  private client: Promise<Client | null> | null = null;
  private restsUntil = Number.NEGATIVE_INFINITY;
  private noted = false;
  private waiting = new Map<string, Waiting>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param url null keeps nothing */
  constructor(private readonly url: string | null) {}

  /** Whether it worked when it was last used. */
  get usable(): boolean {
    return this.url !== null && performance.now() >= this.restsUntil;
  }

  /** Values as they were written, by key; keys that are missing or hold no JSON are left out. Never rejects. */
  async read(scope: Scope, keys: readonly string[]): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
      const some = keys.slice(at, at + KEYS_AT_ONCE);
      const sql = `SELECT key, value FROM kept WHERE network = ? AND chain_id = ? AND source = ? AND key IN (${some.map(() => "?").join(",")})`;
      const args = [scope.network, scope.chainId, scope.source, ...some];
      const result = await this.run((client) => client.execute({ sql, args }));
      for (const row of result?.rows ?? []) {
        const value = fromJson(row.value);
        if (typeof row.key === "string" && value !== undefined) found.set(row.key, value);
      }
    }
    return found;
  }

  /** Writes soon, together with others. @param value plain JSON: bigint as decimal strings */
  put(scope: Scope, key: string, value: unknown): void {
    if (!this.usable || this.waiting.size >= MOST_WAITING) return;
    this.waiting.set(JSON.stringify([scope, key]), { scope, key, value: JSON.stringify(value) });
    this.timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS).unref();
  }

  /** Writes what waits. Never rejects. */
  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const all = [...this.waiting.values()];
    this.waiting = new Map();
    for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
      const statements: InStatement[] = all.slice(at, at + ROWS_AT_ONCE).map(({ scope, key, value }) => ({
        sql: "INSERT OR REPLACE INTO kept (network, chain_id, source, key, value) VALUES (?, ?, ?, ?, ?)",
        args: [scope.network, scope.chainId, scope.source, key, value],
      }));
      await this.run((client) => client.batch(statements, "write"));
    }
  }

  /** Removes everything of a scope: its upstream turned out to be another one. Never rejects. */
  async drop(scope: Scope): Promise<void> {
    for (const [id, row] of this.waiting) {
      if (JSON.stringify(row.scope) === JSON.stringify(scope)) this.waiting.delete(id);
    }
    const sql = "DELETE FROM kept WHERE network = ? AND chain_id = ? AND source = ?";
    await this.run((client) => client.execute({ sql, args: [scope.network, scope.chainId, scope.source] }));
  }

  /** Writes what waits and lets go of the file. */
  async close(): Promise<void> {
    await this.flush();
    (await this.client)?.close();
    this.client = null;
  }

  private async run<T>(work: (client: Client) => Promise<T>): Promise<T | null> {
    if (!this.usable) return null;
    try {
      return await inTime(this.withClient(work));
    } catch (error) {
      this.rest(error);
      return null;
    }
  }

  private async withClient<T>(work: (client: Client) => Promise<T>): Promise<T | null> {
    this.client ??= this.open();
    const client = await this.client;
    return client === null ? null : work(client);
  }

  private async open(): Promise<Client | null> {
    if (this.url === null) return null;
    const path = pathOfFileUrl(this.url);
    if (path !== null) await makeFolder(dirname(path));
    const { createClient } = await import("@libsql/client");
    const client = createClient({ url: this.url });
    if (path !== null) {
      await client.execute("PRAGMA busy_timeout = 1500");
      await client.execute("PRAGMA journal_mode = WAL");
    }
    await client.execute(TABLE);
    return client;
  }

  private rest(error: unknown): void {
    this.client = null;
    this.restsUntil = performance.now() + REST_MS;
    if (this.noted) return;
    this.noted = true;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    log().warn({ code }, "the database cannot be used; figures are kept in memory only");
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the database is too slow")), SLOWEST_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function fromJson(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
