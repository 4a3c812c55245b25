import { sealOf } from "../ui/seal-sectors";
import { COLOURS } from "./colours";

/** An account's seal in a picture. */
export function PictureSeal({ address, size }: { address: string; size: number }) {
  const { path, colour } = sealOf(address);
  const paint = COLOURS[`c${colour}`];
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <circle cx="12" cy="12" r="8.6" stroke={paint} strokeWidth="4.6" opacity="0.22" />
      <path d={path} stroke={paint} strokeWidth="4.6" />
    </svg>
  );
}
