import { runtime } from "@/lib/config/runtime";
import { answer } from "@/lib/export/answer";
import { robots } from "@/lib/export/sitemap";
import { respond } from "@/lib/reports/answers/respond";

export const dynamic = "force-dynamic";

/** Previews need pages and pictures; answers for programs, what people look for and the sample network's doors are of no use to an index. */
const CLOSED = ["/api/", "/find", "/sample/"];

/** What robots may fetch. That the sample network is not to be found by a search stands in the head of every answer. */
export function GET(request: Request): Promise<Response> {
  return respond(() => {
    const { siteUrl } = runtime().config;
    const map = siteUrl === null ? null : `${siteUrl}/sitemap.xml`;
    return answer(request, robots(CLOSED, map), "text/plain; charset=utf-8");
  });
}
