import { parseAddress } from "../units/address";
import { directoryHref, readDirectoryView } from "./directory";

/**
 * The one link under which a page's answer may be kept and shared: known parameters in one order, defaults dropped.
 * @returns null where nothing should be kept: no such page, or a link with parameters that the page names as ignored
 */
export function canonicalLink(pathname: string, params: URLSearchParams): string | null {
  if (pathname === "/orchestrators") {
    const { view, ignored } = readDirectoryView(params);
    return ignored.length === 0 ? directoryHref(view) : null;
  }
  if (params.size > 0) return null;
  if (pathname === "/" || pathname === "/methodology") return pathname;
  const profile = /^\/orchestrators\/(0[xX][0-9a-fA-F]{40})$/.exec(pathname)?.[1];
  const address = profile === undefined ? null : parseAddress(profile);
  return address === null ? null : `/orchestrators/${address}`;
}
