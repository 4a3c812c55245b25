import { sealOf } from "./seal-sectors";

/** An account's picture, drawn from bits of its address. Decoration: its name or address always stands beside it. */
export function Seal({ address, large = false }: { address: string; large?: boolean }) {
  const { path, colour } = sealOf(address);
  return (
    <svg className={`seal s${colour}${large ? " lg" : ""}`} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8.6" />
      <path d={path} strokeLinecap="butt" />
    </svg>
  );
}
