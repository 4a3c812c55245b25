import { createHash } from "node:crypto";

/** What every answer for programs carries: any site may read it, and its version may be asked for again. */
const OPEN = { "access-control-allow-origin": "*", "access-control-expose-headers": "ETag, Retry-After" };

/**
 * A finished body as an answer: with a strong ETag, and 304 when the asker has it already. An answer may be kept but
 * must be asked for again each time, because figures about money age by the second.
 */
export function answer(
  request: Request,
  body: string,
  contentType: string,
  extra: Record<string, string> = {},
): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ...OPEN, etag, "cache-control": "public, max-age=0, must-revalidate", ...extra };
  if (matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": contentType } });
}

/** Plain JSON. A number that is NaN or infinite is printed as null. @throws TypeError on a bigint, which has no scale in JSON */
export function jsonAnswer(request: Request, body: object): Response {
  return answer(request, JSON.stringify(body), "application/json; charset=utf-8");
}

/** A list as a file to take away. */
export function csvAnswer(request: Request, body: string, filename: string): Response {
  return answer(request, body, "text/csv; charset=utf-8; header=present", {
    "content-disposition": `attachment; filename="${filename}"`,
  });
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
