import type { Findable } from "./hits";

/** The orchestrators to look among, as far as they are there. */
export type IndexState =
  | { kind: "loading" }
  | { kind: "failed" }
  | { kind: "read"; orchestrators: readonly Findable[] };

let asked: Promise<IndexState> | null = null;

/** Asks the site for its orchestrators, once a page; a failure is asked for again when the palette opens next. */
export function readIndex(): Promise<IndexState> {
  asked ??= ask().then((read) => {
    if (read.kind === "failed") asked = null;
    return read;
  });
  return asked;
}

async function ask(): Promise<IndexState> {
  try {
    const answer = await fetch("/find/index");
    const orchestrators = answer.ok ? findables(await answer.json()) : null;
    return orchestrators === null ? { kind: "failed" } : { kind: "read", orchestrators };
  } catch {
    return { kind: "failed" };
  }
}

/** Reads the site's answer; null where it is none. */
export function findables(body: unknown): Findable[] | null {
  if (typeof body !== "object" || body === null || !("orchestrators" in body)) return null;
  const { orchestrators } = body;
  return Array.isArray(orchestrators) && orchestrators.every(isFindable) ? orchestrators : null;
}

function isFindable(entry: unknown): entry is Findable {
  if (!Array.isArray(entry)) return false;
  const [address, name, rank] = entry;
  return (
    typeof address === "string" &&
    (name === null || typeof name === "string") &&
    (rank === null || typeof rank === "number")
  );
}
