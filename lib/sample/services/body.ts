import { problem } from "./answers";

/** bytes */
const LIMIT = 1_000_000;

/** A request's body, or the answer that refuses it. `json` is undefined where the text is no JSON. */
export type ReadBody = { ok: true; json: unknown } | { ok: false; response: Response };

/** Reads a body up to a million bytes and parses it as JSON; stops reading at the limit. */
export async function readJson(request: Request): Promise<ReadBody> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  const text = announced > LIMIT ? null : await readText(request);
  if (text === null) {
    return {
      ok: false,
      response: problem(413, "Content too large", `A body may hold ${LIMIT} bytes at most.`),
    };
  }
  try {
    return { ok: true, json: JSON.parse(text) as unknown };
  } catch {
    return { ok: true, json: undefined };
  }
}

async function readText(request: Request): Promise<string | null> {
  const reader = request.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LIMIT) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
