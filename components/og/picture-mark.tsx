import { COLOURS } from "./colours";

/** A warning's triangle, drawn because the font has none. */
export function PictureMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path d="M8 1.5L15 14.5H1Z" fill={COLOURS.warn} />
    </svg>
  );
}
