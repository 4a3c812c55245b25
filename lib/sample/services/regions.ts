import type { SampleWorld } from "../ledger";

type Score = SampleWorld["scores"][number];

/** Cities by the airport codes that the leaderboard uses for its regions. */
const NAMES: Readonly<Record<string, string>> = {
  GLOBAL: "Global",
  ASH: "Ashburn",
  ATL: "Atlanta",
  FRA: "Frankfurt",
  HND: "Tokyo Haneda",
  HOU: "Houston",
  LAX: "Los Angeles",
  LON: "London",
  MAD: "Madrid",
  MDW: "Chicago",
  MIA: "Miami",
  NYC: "New York",
  PRG: "Prague",
  SAO: "São Paulo",
  SEA: "Seattle",
  SIN: "Singapore",
  SJO: "San José",
  STO: "Stockholm",
  SYD: "Sydney",
  TOR: "Toronto",
};

/** The regions that scores exist for, by kind, with GLOBAL leading each kind. */
export function regionsOf(scores: readonly Score[]): { id: string; name: string; type: Score["kind"] }[] {
  return (["transcoding", "ai"] as const).flatMap((type) => {
    const ids = [
      ...new Set(scores.filter((score) => score.kind === type).map((score) => score.region)),
    ].sort();
    const all = ids.includes("GLOBAL") || ids.length === 0 ? ids : ["GLOBAL", ...ids];
    return all.map((id) => ({ id, name: NAMES[id] ?? id, type }));
  });
}
