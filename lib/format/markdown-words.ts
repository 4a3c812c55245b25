/** What is looked at of a text: marks beyond it are not worth finding. */
const LONGEST = 4_000;

/**
 * The words of a stranger's Markdown, for a line of print: marks of emphasis, code, headings, quotes and lists go, a link
 * or a picture leaves its words, lines become one. HTML stays as the text that it is; what is no whole mark stays too.
 * Still a stranger's text: it has to pass printStranger before it is shown.
 */
export function markdownWords(text: string): string {
  return text
    .slice(0, LONGEST)
    .split(/\r?\n/)
    .map(lineWords)
    .filter((line) => line !== "")
    .join(" ");
}

/** The words of one line of Markdown. */
export function lineWords(line: string): string {
  return line
    .replace(/^\s*(?:`{3,}|~{3,}|-{3,}|\*{3,}|_{3,})\s*\w*\s*$/, "")
    .replace(/^[>\s]*(?:#{1,6}\s+|[-*+]\s+)?/, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*\*|\*\*|\*|~~|`+)(?=\S)([^*~`]*[^*~`\s])\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}_])(__?)(?=\S)([^_]*[^_\s])\1(?![\p{L}\p{N}_])/gu, "$2")
    .trim();
}
