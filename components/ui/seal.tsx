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

/** An account's picture, drawn from bits of its address. Decoration: its name or address always stands beside it. */
export function Seal({ address, large = false }: { address: string; large?: boolean }) {
  const bits = Number.parseInt(address.slice(2, 4), 16);
  const colour = (Number.parseInt(address.slice(4, 8), 16) % 5) + 1;
  const sectors = SECTORS.filter((_, sector) => (bits >> sector) & 1).join("");
  return (
    <svg className={`seal s${colour}${large ? " lg" : ""}`} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8.6" />
      <path d={`${sectors}M12 12h.01`} strokeLinecap="butt" />
    </svg>
  );
}
