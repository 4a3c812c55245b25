import type { Reason } from "@/lib/figures/reasons";
import { reasonHref } from "@/lib/links/pages";

/** Stands where a figure is not known: never a zero, and its reason is one press away. */
export function Unknown({ reason }: { reason: Reason }) {
  return (
    <a className="unk" data-reason={reason} href={reasonHref(reason)}>
      not known
    </a>
  );
}
