import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeAnswers } from "./encode-answers.mjs";

const TEXT = "x".repeat(5_000);
let release = () => {};
const held = new Promise<void>((resolve) => {
  release = resolve;
});
let begun = 0;

async function site(_: IncomingMessage, response: ServerResponse): Promise<void> {
  response.end(TEXT);
}

/** Stands in for compressing, and takes as long as the test likes. */
async function compress(): Promise<{ body: Buffer; encoding: "gzip" }> {
  begun += 1;
  await held;
  return { body: Buffer.from("small"), encoding: "gzip" };
}

const handle = encodeAnswers(site, compress);
const server = createServer((request, response) => void handle(request, response));
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, resolve)));
afterAll(() => void server.close());

describe("answers on their way", () => {
  it("go out as they are while as many as may be are being compressed, and small again afterwards", async () => {
    const url = `http://localhost:${(server.address() as AddressInfo).port}/api/v1/yield`;
    const waiting = Array.from({ length: 4 }, () => fetch(url));
    while (begun < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    const fifth = await fetch(url);
    expect([fifth.headers.get("content-encoding"), await fifth.text()]).toEqual([null, TEXT]);
    release();
    for (const answer of await Promise.all(waiting)) {
      expect(answer.headers.get("content-encoding")).toBe("gzip");
      await answer.body?.cancel().catch(() => undefined);
    }
    const sixth = await fetch(url);
    expect(sixth.headers.get("content-encoding")).toBe("gzip");
    await sixth.body?.cancel().catch(() => undefined);
  });
});
