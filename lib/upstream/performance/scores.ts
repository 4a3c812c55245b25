import type { Reading } from "../../store/reading";
import type { PerformanceScores, PerformanceService } from "../performance-readings";
import { UpstreamError } from "../upstream-error";
import type { ServiceRead } from "./service";

type Service = Reading<ServiceRead> | null;
type JoinScores = (transcoding: Service, ai: Service) => Reading<PerformanceScores>;

/**
 * joinScores that hands out the same scores as long as neither service gave something new: what is worked out from them
 * is worked out again only when they change.
 */
export function scoresJoiner(): JoinScores {
  let kept: { parts: readonly [Service, Service]; reading: Reading<PerformanceScores> } | null = null;
  return (transcoding, ai) => {
    const [oldTranscoding, oldAi] = kept?.parts ?? [];
    if (kept !== null && isSame(transcoding, oldTranscoding) && isSame(ai, oldAi)) return kept.reading;
    kept = { parts: [transcoding, ai], reading: joinScores(transcoding, ai) };
    return kept.reading;
  };
}

/** Readings are made anew for each who asks. */
function isSame(one: Service, other: Service | undefined): boolean {
  if (one === null || other === null || other === undefined) return one === other;
  return one.value === other.value && one.readAt === other.readAt && one.failure === other.failure;
}

/**
 * Both services as one reading: the one that answers stands when the other does not. It counts as old as the older of
 * them, and as down only when none of the configured ones ever answered. null: not configured.
 */
function joinScores(transcoding: Service, ai: Service): Reading<PerformanceScores> {
  const parts = [transcoding, ai].filter((part) => part !== null);
  if (parts.length === 0) {
    const { failure } = new UpstreamError("performance", "absent", "is not configured");
    return { value: null, state: "absent", block: null, readAt: null, failure };
  }
  const known = parts.filter(({ value }) => value !== null);
  const failure = parts.find((part) => part.failure !== null)?.failure ?? null;
  if (known.length === 0) return { value: null, state: "down", block: null, readAt: null, failure };
  return {
    value: { transcoding: serviceOf(transcoding), ai: serviceOf(ai) },
    state: failure === null ? "ok" : "stale",
    block: null,
    readAt: Math.min(...known.map(({ readAt }) => readAt ?? Number.POSITIVE_INFINITY)),
    failure,
  };
}

const NOTHING = { regions: [], pipelines: [], scores: null, missing: [], unasked: 0, dropped: 0 };

function serviceOf(reading: Service): PerformanceService | null {
  if (reading === null) return null;
  const { value, readAt, failure } = reading;
  return { ...(value ?? NOTHING), readAt, failure };
}
