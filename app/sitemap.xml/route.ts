import { runtime } from "@/lib/config/runtime";
import { answer } from "@/lib/export/answer";
import { problem } from "@/lib/export/problem";
import { sitemap } from "@/lib/export/sitemap";
import { orchestratorHref, PAGES } from "@/lib/links/pages";
import { respond } from "@/lib/reports/answers/respond";
import { readFindable } from "@/lib/reports/find";

export const dynamic = "force-dynamic";

/** The pages and every orchestrator's profile, for search engines; only a site that knows its own address has one. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { siteUrl } = runtime().config;
    if (siteUrl === null) {
      return problem(
        404,
        "This site does not know its own address, which a sitemap needs: SITE_URL is not set.",
      );
    }
    const profiles = (await readFindable()).map(([address]) => orchestratorHref(address));
    const links = [...Object.values(PAGES), ...profiles];
    return answer(
      request,
      sitemap(links.map((link) => `${siteUrl}${link}`)),
      "application/xml; charset=utf-8",
    );
  });
}
