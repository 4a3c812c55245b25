import { printStranger } from "./text";

const LONGEST = 90;
const UNTITLED = "Untitled proposal";

/**
 * The title of a treasury proposal, whose description is Markdown by a stranger: front matter's title, else the first
 * heading, else the first line with words, fit to print. A malformed one is "Untitled proposal".
 */
export function proposalTitle(description: string): string {
  // a title stands at the top; what a stranger wrote after that need not be searched
  const lines = description.slice(0, 4_000).split(/\r?\n/);
  const matter = frontMatter(lines);
  const body = lines.slice(matter.length);
  const named = matter.map((line) => /^title:\s*(.+)$/i.exec(line)?.[1]).find((title) => title !== undefined);
  const heading = body.map((line) => /^#{1,6}\s+(.+)$/.exec(line)?.[1]).find((title) => title !== undefined);
  for (const candidate of [named, heading, ...body]) {
    const words = plain(candidate ?? "");
    if (/[\p{L}\p{N}]/u.test(words)) return printStranger(words, LONGEST);
  }
  return UNTITLED;
}

/** The lines from an opening --- to the closing one; none where it does not close. */
function frontMatter(lines: readonly string[]): string[] {
  if (lines[0]?.trim() !== "---") return [];
  const end = lines.findIndex((line, place) => place > 0 && line.trim() === "---");
  return end === -1 ? [] : lines.slice(0, end + 1);
}

/** Marks of Markdown taken off a single line: quotes round it, emphasis, code, links to their words. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/^["'](.*)["']$/, "$1")
    .replace(/^[>#\s]+/, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]{1,3}([^*_`]+)[*_`]{1,3}/g, "$1")
    .trim();
}
