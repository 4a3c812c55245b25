import type { Address } from "../../units/address";
import { type Random, randomFor } from "../history/random";
import type { SampleWorld } from "../ledger";

type Score = SampleWorld["scores"][number];

const TRANSCODING_REGIONS = ["FRA", "LAX", "NYC", "SIN", "LON", "PRG", "SAO", "TOR"] as const;
const AI_REGIONS = ["FRA", "LAX", "MDW"] as const;

/** Pipelines as the AI leaderboard names them, each with models it is tested with. */
const PIPELINES: readonly (readonly [string, readonly string[]])[] = [
  ["Text to image", ["SG161222/RealVisXL_V4.0_Lightning", "ByteDance/SDXL-Lightning"]],
  ["Image to image", ["timbrooks/instruct-pix2pix"]],
  ["Image to video", ["stabilityai/stable-video-diffusion-img2vid-xt-1-1"]],
  ["Audio to text", ["openai/whisper-large-v3"]],
];

/** seconds of a test segment, which the transcoding score sets against the round trip */
const SEGMENT_SECONDS = 2;

/**
 * Leaderboard scores of the orchestrators that are tested: transcoding by region, AI by region, pipeline and model.
 * Transcoding is success × (1 − e^(−segment/round trip)), AI is 0.65 × success + 0.35 × round-trip score.
 */
export function scoreOrchestrators(seed: string, orchestrators: readonly Address[]): Score[] {
  return orchestrators.flatMap((orchestrator, place) => {
    const random = randomFor(seed, "score", place);
    if (random.chance(0.16)) return [];
    const quality = random.chance(0.08) ? random.between(0.05, 0.5) : random.between(0.82, 1);
    const transcoding = random.chance(0.92) ? transcodingScores(random, orchestrator, quality) : [];
    return random.chance(0.45) ? [...transcoding, ...aiScores(random, orchestrator, quality)] : transcoding;
  });
}

function transcodingScores(random: Random, orchestrator: Address, quality: number): Score[] {
  const home = random.pick(TRANSCODING_REGIONS);
  return TRANSCODING_REGIONS.filter(() => !random.chance(0.05)).map((region) => {
    const successRate = fraction(quality + random.normal() * 0.02);
    const seconds = random.between(0.25, 0.7) + (region === home ? 0 : random.between(0.1, 1.4));
    const roundTripScore = fraction(1 - Math.exp(-SEGMENT_SECONDS / seconds));
    return {
      orchestrator,
      kind: "transcoding" as const,
      region,
      pipeline: null,
      model: null,
      successRate,
      roundTripScore,
      score: fraction(successRate * roundTripScore),
    };
  });
}

function aiScores(random: Random, orchestrator: Address, quality: number): Score[] {
  return PIPELINES.flatMap(([pipeline, models]) =>
    models.flatMap((model) => {
      if (random.chance(0.35)) return [];
      return AI_REGIONS.map((region) => {
        const successRate = fraction(quality + random.normal() * 0.05);
        const roundTripScore = fraction(random.between(0.3, 1));
        const score = fraction(0.65 * successRate + 0.35 * roundTripScore);
        return {
          orchestrator,
          kind: "ai" as const,
          region,
          pipeline,
          model,
          successRate,
          roundTripScore,
          score,
        };
      });
    }),
  );
}

/** Within 0 and 1, to four digits. */
function fraction(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}
