import type { Figure } from "./figure";

const WINDOW = "the last 24 hours before the services were read";
const SINCE = "the window of the services; they publish no older means";
const SOURCE = "performance services";

/** What the public tests of orchestrators measure, and what they ask for. */
export const PERFORMANCE_FIGURES = {
  "performance-score": {
    name: "Performance score",
    meaning:
      "How well it answered the test jobs, its success and its speed in one figure. 100 is every job answered at once.",
    unit: "of 100",
    formula:
      "transcoding: success rate × (1 − e^(−segment duration ÷ round trip)); AI: 0.65 × success rate + 0.35 × round-trip score; mean over the regions it was tested from",
    window: WINDOW,
    source: SOURCE,
    since: SINCE,
    limits:
      "Test jobs are few and small, and the score says nothing of capacity. Scores of transcoding and of AI, or of two pipelines, do not compare.",
  },
  "success-rate": {
    name: "Success rate",
    meaning: "The part of the test jobs that came back whole.",
    unit: "% of the test jobs",
    formula: "segments or results received ÷ sent, mean over the regions it was tested from",
    window: WINDOW,
    source: SOURCE,
    since: SINCE,
    limits: "It counts tests. Jobs of paying gateways are not in it.",
  },
  "round-trip-score": {
    name: "Round-trip score",
    meaning: "How fast the answers came, there and back. 100 is at once.",
    unit: "of 100",
    formula:
      "transcoding: 1 − e^(−segment duration ÷ round trip); AI: 80 at the median round trip of the pipeline, falling exponentially with a longer one; mean over the regions it was tested from",
    window: WINDOW,
    source: SOURCE,
    since: SINCE,
    limits: "It depends on the distance between the tester and the orchestrator.",
  },
  "best-region": {
    name: "Best region",
    meaning: "Its highest score in one region, for what is shown on the page.",
    unit: "of 100",
    formula: "the largest of its scores by region",
    window: WINDOW,
    source: SOURCE,
    since: SINCE,
    limits: "Usually the region it stands in.",
  },
  "regions-tested": {
    name: "Regions",
    meaning: "From how many regions it was tested.",
    unit: "regions",
    formula: "count of regions with a result",
    window: WINDOW,
    source: SOURCE,
    since: SINCE,
    limits:
      "A mean over few regions says less. A region without a result is left out of the mean, it does not count as 0.",
  },
  "price-per-pixel": {
    name: "Price per pixel",
    meaning: "What it asks of gateways for transcoding one pixel.",
    unit: "wei of ETH",
    formula: "PricePerPixel of the pricing service's list",
    window: "when the service last asked the orchestrator",
    source: "pricing service",
    since: "the service's present list",
    limits: "A price asked, not paid. 0 can also mean that the service did not reach the orchestrator.",
  },
} as const satisfies Record<string, Figure>;
