import type { GuardedFetch } from "../http/guarded-fetch";
import type { Outcome } from "../outcome";
import type { PerformanceScores } from "../readings";
import { readService } from "./service";

/** Both services, the one that answers when the other does not; a failure when none of the configured ones answers. */
export async function readScores(
  http: GuardedFetch,
  urls: { transcoding: string | null; ai: string | null },
): Promise<Outcome<PerformanceScores>> {
  const [transcoding, ai] = await Promise.all([
    urls.transcoding === null ? null : readService({ http, baseUrl: urls.transcoding, kind: "transcoding" }),
    urls.ai === null ? null : readService({ http, baseUrl: urls.ai, kind: "ai" }),
  ]);
  const services = [transcoding, ai].filter((service) => service !== null);
  const failure = services.find((service) => service.failure !== null)?.failure ?? null;
  if (failure !== null && services.every(({ scores }) => scores === null)) return { ok: false, failure };
  return { ok: true, value: { transcoding, ai } };
}
