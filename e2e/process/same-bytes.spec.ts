import { expect, test } from "@playwright/test";
import { SAMPLE, sampleUrl } from "../servers/sample";
import { startSite } from "../servers/site";

const READ = [
  "/api/v1/network",
  "/api/v1/orchestrators",
  "/api/v1/orchestrators?format=csv",
  "/sample/accounts",
  "/orchestrators?show=all",
];

test("the same seed and the same moment give the same bytes in another process, from the first answer on", async () => {
  const other = await startSite(SAMPLE);
  try {
    for (const path of READ) {
      const [mine, theirs] = await Promise.all(
        [sampleUrl(), other.url].map((url) => textOf(`${url}${path}`)),
      );
      expect(theirs, path).toBe(mine);
    }
  } finally {
    await other.stop();
  }
});

/** An answer without what is fresh in each: the nonce. */
async function textOf(url: string): Promise<string> {
  const answer = await fetch(url);
  const text = await answer.text();
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1] ?? "none";
  return text.replaceAll(nonce, "");
}
