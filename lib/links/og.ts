import { canonicalLink } from "./canonical";

const OVERVIEW = "/overview";
/** Its picture shows nothing of what was looked for, which is a stranger's text. */
const FIND = "/find";

/** The preview picture of a page. @param link the page's canonical link */
export function pictureHref(link: string): string {
  const [path = "/", query] = link.split("?");
  const shown = query === undefined || path === FIND ? "" : `?${query}`;
  return `/og${path === "/" ? OVERVIEW : path}${shown}`;
}

/**
 * The canonical link of the page that a picture's link asks for. Parameters that the page would not take give the page
 * without any: only what is known is drawn.
 * @param path what follows /og, beginning with a slash
 * @returns null where there is no such page
 */
export function picturedLink(path: string, params: URLSearchParams): string | null {
  if (path === FIND) return FIND;
  const page = path === OVERVIEW ? "/" : path;
  if (page === "/" ? path !== OVERVIEW : page.startsWith("/embed")) return null;
  return canonicalLink(page, params) ?? canonicalLink(page, new URLSearchParams());
}
