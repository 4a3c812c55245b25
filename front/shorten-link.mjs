/** What a parameter of any link of this site fits into, in characters as they are sent. */
const LONGEST_PARAMETER = 800;

/**
 * A link that is too long, with every parameter cut to what one may have and as many of them as fit: the page then says
 * what it ignored, where a refusal would leave its reader with nothing.
 * @param {string} link
 * @param {number} longest characters the whole may have
 * @returns {string | null} null where its path alone is too long
 */
export function shortened(link, longest) {
  const start = link.indexOf("?");
  if (start === -1 || start > longest / 2) return null;
  let short = link.slice(0, start);
  let joint = "?";
  for (const parameter of link.slice(start + 1).split("&")) {
    const cut = withoutHalfEscape(parameter.slice(0, LONGEST_PARAMETER));
    if (short.length + cut.length + 1 > longest) break;
    short += joint + cut;
    joint = "&";
  }
  return short;
}

/**
 * Leaves out a character that was cut in the middle of its escapes.
 * @param {string} text
 */
function withoutHalfEscape(text) {
  for (let end = text.length; end > text.length - 12; end -= 1) {
    try {
      decodeURIComponent(text.slice(0, end));
      return text.slice(0, end);
    } catch {
      // One character less may be whole.
    }
  }
  return text;
}
