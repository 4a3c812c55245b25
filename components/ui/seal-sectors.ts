/** The eight sectors of a ring of radius 8.6 about 12,12, clockwise from the top, with a gap between them. */
const SECTORS = [
  "M12.5 3.4A8.6 8.6 0 0 1 17.7 5.6",
  "M18.4 6.3A8.6 8.6 0 0 1 20.6 11.5",
  "M20.6 12.5A8.6 8.6 0 0 1 18.4 17.7",
  "M17.7 18.4A8.6 8.6 0 0 1 12.5 20.6",
  "M11.5 20.6A8.6 8.6 0 0 1 6.3 18.4",
  "M5.6 17.7A8.6 8.6 0 0 1 3.4 12.5",
  "M3.4 11.5A8.6 8.6 0 0 1 5.6 6.3",
  "M6.3 5.6A8.6 8.6 0 0 1 11.5 3.4",
];

/** What an account's seal is drawn with: the sectors that bits of its address fill, and which of five colours. */
export function sealOf(address: string): { path: string; colour: 1 | 2 | 3 | 4 | 5 } {
  const bits = Number.parseInt(address.slice(2, 4), 16);
  const place = Number.parseInt(address.slice(4, 8), 16) % 5;
  const sectors = SECTORS.filter((_, sector) => (bits >> sector) & 1).join("");
  return { path: `${sectors}M12 12h.01`, colour: ([1, 2, 3, 4, 5] as const)[place] ?? 1 };
}
