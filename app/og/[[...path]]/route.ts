import { createHash } from "node:crypto";
import { hasAlready } from "@/lib/export/answer";
import { problem } from "@/lib/export/problem";
import { picturedLink } from "@/lib/links/og";
import { respond, unavailable } from "@/lib/reports/answers/respond";
import type { Stamp } from "@/lib/reports/types";
import { paint } from "../draw";
import { KeptPictures, type Picture } from "../kept-pictures";
import { subjectOf } from "../subject";

export const dynamic = "force-dynamic";

const kept = new KeptPictures();

/** The preview picture of the page whose link follows /og. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { pathname, searchParams } = new URL(request.url);
    const link = picturedLink(pathname.slice("/og".length), searchParams);
    if (link === null) return problem(404, "There is no page of which this could be the picture.");
    const subject = await subjectOf(link);
    if (subject.kind === "unknown") return problem(404, "There is nothing at this address to draw.");
    if (subject.kind === "unavailable") return unavailable(subject);
    const key = `${versionOf(subject.stamp)} ${subject.link}`;
    const etag = `"${createHash("sha256").update(key).digest("base64url").slice(0, 27)}"`;
    const picture = await kept.get(key, async () => {
      const png = await paint(subject.element);
      return png && { png, etag };
    });
    if (picture === null)
      return problem(503, "This picture could not be drawn in time, or too many others are being drawn.");
    return answer(request, picture);
  });
}

/** Pictures are made anew once a minute at most: nothing in them ages faster. */
function versionOf({ network, asOf: { round, timestamp } }: Stamp): string {
  return `${network} ${round} ${timestamp === null ? "" : Math.floor(timestamp / 60)}`;
}

function answer(request: Request, { png, etag }: Picture): Response {
  const headers = { etag, "cache-control": "public, max-age=60" };
  if (hasAlready(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(png), { headers: { ...headers, "content-type": "image/png" } });
}
