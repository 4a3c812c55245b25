import { FIGURES, isFigureId } from "@/lib/figures/figures";
import { printPlace } from "@/lib/format/number";
import { printStranger, shortAddress } from "@/lib/format/text";
import { findHref } from "@/lib/links/find";
import { figureHref, orchestratorHref, PAGES } from "@/lib/links/pages";
import { pastedAddress } from "@/lib/units/pasted";

/** Something that a search leads to. */
export interface Hit {
  title: string;
  /** what it is, beside its title */
  note: string;
  href: string;
}

/** Hits of one kind: the first of them, and how many there are. */
export interface HitGroup {
  kind: string;
  items: Hit[];
  count: number;
}

/** An orchestrator as it can be found: its address, its name, and its place by stake among the active. */
export type Findable = readonly [address: string, name: string | null, rank: number | null];

interface PageWords {
  title: string;
  words: string;
}

/** The pages by their titles and the words that lead to them. */
const PAGE_WORDS: Record<keyof typeof PAGES, PageWords> = {
  overview: { title: "Overview", words: "network yield participation inflation treasury fees round home" },
  orchestrators: {
    title: "Orchestrators",
    words: "directory list table stake cut yield reward calls delegate",
  },
  compare: { title: "Compare", words: "side by side difference which better choose move stake versus" },
  performance: {
    title: "Performance",
    words: "scores tests regions transcoding ai pipeline model speed price",
  },
  activity: { title: "Activity", words: "events changes history cuts missed moves proposals what happened" },
  stake: { title: "Stake", words: "delegate, move, undelegate, rebond, withdraw, fees, wallet, connect" },
  methodology: { title: "Methodology", words: "definitions formula source figures assumptions how" },
};

const PAGE_NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[];

/** How many hits of a kind are shown. */
const SHOWN = { orchestrators: 8, pages: 5, figures: 8 };

/** What a text finds among orchestrators, pages and figures, best first; nothing looked for finds the pages. */
export function hitsOf(query: string, orchestrators: readonly Findable[], shown = SHOWN): HitGroup[] {
  const pasted = pastedAddress(query);
  // one that may be mistyped is not looked for as if it were right
  if (pasted?.kind === "bad-checksum") return [];
  const wanted = pasted === null ? spoken(query) : pasted.address.toLowerCase();
  const groups = [
    group(
      "Orchestrators",
      wanted === "" ? [] : foundOrchestrators(wanted, orchestrators),
      shown.orchestrators,
    ),
    group("Pages", foundPages(wanted), shown.pages),
    group("Figures", wanted === "" ? [] : foundFigures(wanted), shown.figures),
  ];
  return groups.filter(({ count }) => count > 0);
}

/** Where everything that a text finds is listed; for an address, what it is, which is something found. */
export function allResults(query: string): HitGroup {
  const pasted = pastedAddress(query);
  if (pasted === null) {
    const title = `Everything about “${printStranger(query, 40)}”`;
    return {
      kind: "Search",
      count: 0,
      items: [{ title, note: "on a page of its own", href: findHref(query) }],
    };
  }
  const [title, note, address] =
    pasted.kind === "address"
      ? ["What this address is", "orchestrator, delegator or neither", pasted.address]
      : [
          "Read it without its checksum",
          "which does not hold: a digit may be wrong",
          pasted.reading.toLowerCase(),
        ];
  return { kind: "Search", count: 1, items: [{ title, note, href: findHref(address) }] };
}

function group(kind: string, hits: Hit[], shown: number): HitGroup {
  return { kind, items: hits.slice(0, shown), count: hits.length };
}

function foundOrchestrators(wanted: string, orchestrators: readonly Findable[]): Hit[] {
  const graded = orchestrators.flatMap((one) => {
    const [address, name] = one;
    const grade = Math.min(gradeOf(spoken(name ?? ""), wanted), gradeOf(address.toLowerCase(), wanted));
    return grade === MISS ? [] : [{ one, grade }];
  });
  return graded.sort((a, b) => a.grade - b.grade).map(({ one }) => orchestratorHit(one));
}

function orchestratorHit([address, name, rank]: Findable): Hit {
  const place = rank === null ? "not active" : `${printPlace(rank)} by stake`;
  return {
    title: name === null ? shortAddress(address) : printStranger(name, 60),
    note: name === null ? place : `${shortAddress(address)} · ${place}`,
    href: orchestratorHref(address),
  };
}

function foundPages(wanted: string): Hit[] {
  return PAGE_NAMES.filter((name) => {
    const { title, words } = PAGE_WORDS[name];
    return everyWord(spoken(`${title} ${words}`), wanted);
  }).map((name) => ({ title: PAGE_WORDS[name].title, note: "page", href: PAGES[name] }));
}

function foundFigures(wanted: string): Hit[] {
  const graded = Object.keys(FIGURES)
    .filter(isFigureId)
    .flatMap((id) => {
      const { name, meaning } = FIGURES[id];
      const named = everyWord(spoken(name), wanted);
      if (!named && !everyWord(spoken(`${name} ${meaning}`), wanted)) return [];
      return [{ grade: named ? 0 : 1, hit: { title: name, note: "definition", href: figureHref(id) } }];
    });
  return graded.sort((a, b) => a.grade - b.grade).map(({ hit }) => hit);
}

const MISS = 3;

/** 0: it begins with what is wanted; 1: one of its words does; 2: it holds it somewhere; 3: it does not. */
function gradeOf(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at === -1) return MISS;
  if (at === 0) return 0;
  return text[at - 1] === " " ? 1 : 2;
}

function everyWord(text: string, wanted: string): boolean {
  return wanted.split(" ").every((word) => text.includes(word));
}

/** A text as it would be said aloud: names are joined by hyphens that few readers type. */
function spoken(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, " ");
}
