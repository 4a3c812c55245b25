import { type Address, parseAddress } from "../units/address";
import { activityHref, readActivityView } from "./activity";
import { compareHref, readCompareView } from "./compare";
import { directoryHref, formHref, readDirectoryView } from "./directory";
import {
  EMBED_YIELD,
  embedChart,
  embedHref,
  embedOrchestrator,
  readEmbedChart,
  readEmbedView,
} from "./embed";
import { findHref, readFindQuery } from "./find";
import { overviewHref, readOverviewView } from "./overview";
import type { Ignored } from "./params";
import { performanceHref, readPerformanceView } from "./performance";
import { profileHref, readProfileView } from "./profile";
import { readStakeView, stakeHref } from "./stake";

/** A page's parameters as the link of the view that they give; `whole`: the page takes every one of them. */
type Spelling = (params: URLSearchParams) => { link: string; whole: boolean };

/** What people look for is never kept, so its links are spelled for sharing alone. */
const NEVER_KEPT = "/find";

/** For each page whose link carries a view: the canonical link to it. */
const VIEWS: Readonly<Record<string, Spelling>> = {
  "/": (params) => spelled(readOverviewView(params), overviewHref),
  "/orchestrators": (params) => {
    const { link, whole } = spelled(readDirectoryView(params), directoryHref);
    // the fields of a form are answered with the way to their short link
    return { link, whole: whole && formHref(params) === null };
  },
  "/activity": (params) => spelled(readActivityView(params), activityHref),
  "/compare": (params) => spelled(readCompareView(params), compareHref),
  "/performance": (params) => spelled(readPerformanceView(params), performanceHref),
  "/stake": (params) => {
    const { link, whole } = spelled(readStakeView(params), stakeHref);
    // an account that is looked at is read anew each time, so such a page is not kept
    return { link, whole: whole && readStakeView(params).view.account === "" };
  },
  [EMBED_YIELD]: embedded(EMBED_YIELD),
  [NEVER_KEPT]: (params) => {
    const { q, ignored } = readFindQuery(params);
    return { link: findHref(q), whole: ignored.length === 0 };
  },
};

/** Pages without a view. */
const PLAIN = ["/methodology"];

/** Pages about one thing: what stands before its name in the path, and from the name how the page spells its parameters. */
const ABOUT: Readonly<Record<string, (name: string) => Spelling | null>> = {
  "/orchestrators/": ofAddress(
    (address) => (params) => spelled(readProfileView(params), (view) => profileHref(address, view)),
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
  const spelled = pathname === NEVER_KEPT ? undefined : spellingOf(pathname)?.(params);
  return spelled?.whole ? spelled.link : null;
}

/**
 * The link to share of what a page shows: the canonical link of its view, whatever else the page was asked for.
 * @returns null where there is no such page
 */
export function sharedLink(pathname: string, params: URLSearchParams): string | null {
  return spellingOf(pathname)?.(params).link ?? null;
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
  return (params) => ({ link, whole: params.size === 0 });
}

function embedded(path: string): Spelling {
  return (params) => spelled(readEmbedView(params), (view) => embedHref(path, view));
}

function ofAddress(spelling: (address: Address) => Spelling): (name: string) => Spelling | null {
  return (name) => {
    const address = parseAddress(name);
    return address === null ? null : spelling(address);
  };
}

function spelled<View>(
  { view, ignored }: { view: View; ignored: readonly Ignored[] },
  href: (view: View) => string,
): ReturnType<Spelling> {
  return { link: href(view), whole: ignored.length === 0 };
}
