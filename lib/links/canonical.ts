import { type Address, parseAddress } from "../units/address";
import { activityHref, readActivityView } from "./activity";
import { directoryHref, readDirectoryView } from "./directory";
import {
  EMBED_YIELD,
  embedChart,
  embedHref,
  embedOrchestrator,
  readEmbedChart,
  readEmbedView,
} from "./embed";
import { overviewHref, readOverviewView } from "./overview";
import type { Ignored } from "./params";
import { performanceHref, readPerformanceView } from "./performance";
import { profileHref, readProfileView } from "./profile";

/** A page's parameters as its canonical link; null where the page names any of them as ignored. */
type Spelling = (params: URLSearchParams) => string | null;

/** For each page whose link carries a view: the canonical link to it. */
const VIEWS: Readonly<Record<string, Spelling>> = {
  "/": (params) => whole(readOverviewView(params), overviewHref),
  "/orchestrators": (params) => whole(readDirectoryView(params), directoryHref),
  "/activity": (params) => whole(readActivityView(params), activityHref),
  "/performance": (params) => whole(readPerformanceView(params), performanceHref),
  [EMBED_YIELD]: embedded(EMBED_YIELD),
};

/** Pages without a view. What people look for on /find is not kept. */
const PLAIN = ["/methodology"];

/** Pages about one thing: what stands before its name in the path, and from the name how the page spells its parameters. */
const ABOUT: Readonly<Record<string, (name: string) => Spelling | null>> = {
  "/orchestrators/": ofAddress(
    (address) => (params) => whole(readProfileView(params), (view) => profileHref(address, view)),
  ),
  "/embed/orchestrators/": ofAddress((address) => embedded(embedOrchestrator(address))),
  "/embed/chart/": (name) => {
    const chart = readEmbedChart(name);
    return chart === null ? null : embedded(embedChart(chart));
  },
};

/**
 * The one link under which a page's answer may be kept and shared: known parameters in one order, defaults dropped.
 * @returns null where nothing should be kept: no such page, or a link with parameters that the page names as ignored
 */
export function canonicalLink(pathname: string, params: URLSearchParams): string | null {
  return spellingOf(pathname)?.(params) ?? null;
}

function spellingOf(pathname: string): Spelling | null {
  if (PLAIN.includes(pathname)) return plain(pathname);
  if (Object.hasOwn(VIEWS, pathname)) return VIEWS[pathname] ?? null;
  const cut = pathname.lastIndexOf("/") + 1;
  const before = pathname.slice(0, cut);
  return Object.hasOwn(ABOUT, before) ? (ABOUT[before]?.(pathname.slice(cut)) ?? null) : null;
}

/** The spelling of a page that takes no parameters. */
function plain(link: string): Spelling {
  return (params) => (params.size === 0 ? link : null);
}

function embedded(path: string): Spelling {
  return (params) => whole(readEmbedView(params), (view) => embedHref(path, view));
}

function ofAddress(spelling: (address: Address) => Spelling): (name: string) => Spelling | null {
  return (name) => {
    const address = parseAddress(name);
    return address === null ? null : spelling(address);
  };
}

/** The link of a view that was read as it was written. */
function whole<View>(
  read: { view: View; ignored: readonly Ignored[] },
  href: (view: View) => string,
): string | null {
  return read.ignored.length === 0 ? href(read.view) : null;
}
