/** The rooms of lib, from the ground up: a room imports only rooms that stand before it. */
const ORDER = [
  "units",
  "protocol",
  "yield",
  "forecast",
  "treasury",
  "governance",
  "facts",
  "figures",
  "format",
  "links",
  "export",
  "config",
  "store",
  "upstream",
  "reports",
  "wallet",
  "sample",
] as const;

export type Room = (typeof ORDER)[number];

/** The part of the project that a file belongs to. */
export type Place = Room | "app" | "components" | "start-up" | "front" | "scripts" | "e2e" | "other";

const PURE: readonly Place[] = ORDER.slice(0, ORDER.indexOf("config"));
/** The sample is a network and not a reader: it knows the rules and how to print, and nothing of how the site reads. */
const SAMPLE_KNOWS: readonly Place[] = ["units", "protocol", "facts", "export"];
const APP_KNOWS: readonly Place[] = [
  "reports",
  "components",
  "links",
  "figures",
  "format",
  "export",
  "config",
  "units",
];

/** The words for what an upstream did, which whoever keeps or prints an outcome may take as types. */
const OUTCOME_WORDS = "lib/upstream/outcome.ts";

/** One import: from a file, at a line, to a file of the project. */
export interface Arrow {
  file: string;
  line: number;
  target: string;
  typeOnly: boolean;
}

/** Where a file belongs, by its path relative to the project. */
export function placeOf(file: string): Place {
  const [top = "", second = ""] = file.split("/");
  if (top === "lib") return ORDER.find((room) => room === second) ?? "other";
  if (top === "app" || top === "components" || top === "front" || top === "scripts" || top === "e2e")
    return top;
  return /^instrumentation(-[a-z]+)?\.ts$/.test(file) ? "start-up" : "other";
}

/** Whether a file is a test, or something that only tests need. */
export function isForTests(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /(^|\/)(__fixtures__|testing|e2e)\//.test(file);
}

/** Why an import points the wrong way; null where it may stand. Tests may import what they test with. */
export function faultOf(arrow: Arrow): string | null {
  if (isForTests(arrow.file)) return null;
  const from = placeOf(arrow.file);
  const to = placeOf(arrow.target);
  const inside = from === "app" || from === "components" || from === "start-up" || isRoom(from);
  if (inside && isForTests(arrow.target)) return "imports what is made for tests";
  if (to === "sample" && from !== "sample" && inside && from !== "start-up")
    return "only the start-up knows the sample network";
  if (inside && (to === "scripts" || to === "front" || to === "e2e")) return `${from} may not import ${to}`;
  if (from === to || to === "other" || (arrow.typeOnly && arrow.target === OUTCOME_WORDS)) return null;
  if (isRoom(from)) return roomFault(from, to, arrow.typeOnly);
  if (from === "components") return componentFault(to, arrow.typeOnly);
  if (from === "app") return APP_KNOWS.includes(to) ? null : `app may not import ${to}`;
  return null;
}

function roomFault(from: Room, to: Place, typeOnly: boolean): string | null {
  if (from === "sample") {
    return SAMPLE_KNOWS.includes(to) || (to === "config" && typeOnly) ? null : `sample may not import ${to}`;
  }
  if (!isRoom(to)) return `${from} may not import ${to}`;
  return ORDER.indexOf(to) < ORDER.indexOf(from) ? null : `${to} does not stand before ${from}`;
}

function componentFault(to: Place, typeOnly: boolean): string | null {
  if (PURE.includes(to) || to === "wallet" || (to === "reports" && typeOnly)) return null;
  return to === "reports" ? "components take only types from reports" : `components may not import ${to}`;
}

function isRoom(place: Place): place is Room {
  return ORDER.some((room) => room === place);
}
