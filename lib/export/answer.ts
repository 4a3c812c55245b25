import { createHash } from "node:crypto";

/** What every answer for programs carries: any site may read it, and its version may be asked for again. */
const OPEN = { "access-control-allow-origin": "*", "access-control-expose-headers": "ETag, Retry-After" };

/**
 * A finished body as an answer: with an ETag, and 304 when the asker has it already. The tag is a weak one, because the
 * server in front sends the same body in several encodings. An answer may be kept but must be asked for again each time,
 * because figures about money age by the second.
 * @param version what the tag is made from, where the body also holds what does not make it another
 */
export function answer(
  request: Request,
  body: string,
  contentType: string,
  extra: Record<string, string> = {},
  version = body,
): Response {
  const etag = `W/"${createHash("sha256").update(version).digest("base64url").slice(0, 27)}"`;
  const headers = { ...OPEN, etag, "cache-control": "public, max-age=0, must-revalidate", ...extra };
  if (hasAlready(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": contentType } });
}

/**
 * Plain JSON. A number that is NaN or infinite is printed as null. Ages count up by the second while nothing that they
 * are the age of changes, so an answer that differs in them alone is the same version.
 * @throws TypeError on a bigint, which has no scale in JSON
 */
export function jsonAnswer(request: Request, body: object): Response {
  const version = JSON.stringify(body, (name, value) => (name === "ageSeconds" ? undefined : value));
  return answer(request, JSON.stringify(body), "application/json; charset=utf-8", {}, version);
}

/** A list as a file to take away. */
export function csvAnswer(request: Request, body: string, filename: string): Response {
  return answer(request, body, "text/csv; charset=utf-8; header=present", {
    "content-disposition": `attachment; filename="${filename}"`,
  });
}

/** Whether the asker names a version as the one it has, be it weakly (RFC 9110, 13.1.2). */
export function hasAlready(request: Request, etag: string): boolean {
  const named = request.headers.get("if-none-match");
  if (named === null) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  const tags = named.split(",").map(bare);
  return tags.includes(bare(etag)) || tags.includes("*");
}
