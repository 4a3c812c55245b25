import { wireAddress } from "../../units/address";
import type { SampleWorld } from "../ledger";

type Score = SampleWorld["scores"][number];

const HOUR = 3600;
/** test runs answered for each score */
const RUNS = 3;
const SEGMENTS = 30;
/** seconds of one test segment */
const SEGMENT_SECONDS = 2;

/**
 * Single test runs by region, of which the aggregated scores are the sum. The transcoding score is
 * success × (1 − e^(−segment / round trip)), so that the round trip follows from its score.
 * @param now unix seconds
 */
export function rawStats(scores: readonly Score[], now: number): Record<string, object[]> {
  const latest = Math.floor(now / HOUR) * HOUR;
  const byRegion: Record<string, object[]> = {};
  for (const score of scores) {
    const runs = Array.from({ length: RUNS }, (_, run) => runOf(score, latest - run * HOUR));
    byRegion[score.region] = [...(byRegion[score.region] ?? []), ...runs];
  }
  return byRegion;
}

function runOf(score: Score, timestamp: number): object {
  const roundTrip = SEGMENT_SECONDS / -Math.log(1 - Math.min(score.roundTripScore, 0.999));
  const common = {
    region: score.region,
    orchestrator: wireAddress(score.orchestrator),
    success_rate: score.successRate,
    round_trip_time: roundTrip,
    errors:
      score.successRate < 1
        ? [{ error_code: "ErrTimeout", count: Math.round((1 - score.successRate) * SEGMENTS) }]
        : [],
    timestamp,
  };
  if (score.kind === "ai") {
    return {
      ...common,
      model: score.model,
      model_is_warm: true,
      pipeline: score.pipeline,
      input_parameters: "",
      response_payload: "",
    };
  }
  return {
    ...common,
    seg_duration: SEGMENT_SECONDS,
    segments_sent: SEGMENTS,
    segments_received: Math.round(SEGMENTS * score.successRate),
    upload_time: roundTrip * 0.2,
    download_time: roundTrip * 0.2,
    transcode_time: roundTrip * 0.6,
  };
}
