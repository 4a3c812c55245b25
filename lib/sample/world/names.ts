import type { Address } from "../../units/address";
import type { CharacterKey } from "../history/characters";
import { type Random, randomFor } from "../history/random";
import type { SampleWorld } from "../ledger";

type NameRecord = SampleWorld["names"][number];

const FIRST = [
  "granite",
  "amber",
  "quiet",
  "north",
  "copper",
  "tidal",
  "paper",
  "silver",
  "velvet",
  "distant",
  "early",
  "hollow",
  "lucid",
  "mossy",
  "narrow",
  "ochre",
  "plain",
  "rapid",
  "salt",
  "tender",
  "umber",
  "vivid",
  "winter",
  "yellow",
  "birch",
  "cobalt",
  "dusky",
  "elder",
  "fallow",
  "gentle",
] as const;
const SECOND = [
  "relay",
  "harbor",
  "lantern",
  "meadow",
  "orbit",
  "quarry",
  "ridge",
  "signal",
  "anchor",
  "beacon",
  "canal",
  "delta",
  "ember",
  "fjord",
  "grove",
  "hearth",
  "island",
  "jetty",
  "kiln",
  "loom",
  "mill",
  "nest",
  "oxbow",
  "pier",
  "quay",
  "reef",
  "spire",
  "tower",
  "valley",
  "wharf",
] as const;
const ENDINGS = ["", "", "", "-node", "-video", "-live", "-stream"] as const;
const SENTENCES = [
  "Runs on renewable power in two places.",
  "Small, steady, answers messages within a day.",
  "Transcoding since the first testnet.",
  "AI pipelines first, video second.",
  "Rewards called every round by a program of our own.",
  "Fees go to the delegators, as written here.",
] as const;

/** what an account with records may claim about itself */
const HOSTILE: Readonly<Record<string, string>> = {
  description:
    '<img src=x onerror="alert(1)"> **Best yield** \u202Ednuf er on\u202C <script>alert(2)</script> [claim](javascript:alert(3))',
  url: "javascript:alert(document.domain)",
  "com.twitter": "@nobody\u202Egpj.exe",
  "com.github": "../../etc/passwd",
  avatar: "https://tracker.example/pixel.png?who=visitor",
};

const UNNAMED: readonly CharacterKey[] = ["newcomer", "edgeFirst", "edgeSecond"];
const ALWAYS: readonly CharacterKey[] = [
  "hostileRecords",
  "impostor",
  "baitAndSwitch",
  "shutDown",
  "visitorOrchestrator",
];

/** ENS names of about seven in ten orchestrators and of some delegators; one of them is somebody else's. */
export function nameAccounts(
  seed: string,
  orchestrators: readonly { address: Address; character: CharacterKey | null }[],
  delegators: readonly Address[],
): NameRecord[] {
  const taken = new Set<string>();
  const names: NameRecord[] = [];
  for (const [place, { address, character }] of orchestrators.entries()) {
    const random = randomFor(seed, "name", place);
    if (character !== null && UNNAMED.includes(character)) continue;
    if (!random.chance(0.7) && (character === null || !ALWAYS.includes(character))) continue;
    const name = freshName(random, taken);
    const text = character === "hostileRecords" ? HOSTILE : records(random, name);
    names.push({ address, name, verified: character !== "impostor", text });
  }
  for (const [place, address] of delegators.entries()) {
    const random = randomFor(seed, "delegator name", place);
    if (random.chance(0.05))
      names.push({ address, name: freshName(random, taken), verified: true, text: {} });
  }
  return names;
}

function freshName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = `${random.pick(FIRST)}-${random.pick(SECOND)}${random.pick(ENDINGS)}.eth`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function records(random: Random, name: string): Record<string, string> {
  const handle = name.replace(/\.eth$/, "");
  const text: Record<string, string> = {};
  if (random.chance(0.8)) text.description = random.pick(SENTENCES);
  if (random.chance(0.6)) text.url = `https://${handle}.example`;
  if (random.chance(0.5)) text["com.twitter"] = handle.replace(/-/g, "_");
  if (random.chance(0.35)) text["com.github"] = handle;
  if (random.chance(0.3)) text.avatar = `https://${handle}.example/avatar.png`;
  return text;
}
