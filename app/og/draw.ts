import type { ReactElement } from "react";
import { plain } from "@/components/og/plain";
import { costly } from "@/lib/reports/gate";

/**
 * Paints an element in the process that the server in front keeps for it.
 * @returns a PNG of 1200 × 630; null when too many pictures wait already, or no such server runs
 */
export async function paint(element: ReactElement): Promise<Buffer | null> {
  const draw: unknown = Reflect.get(globalThis, Symbol.for("bondwise.draw"));
  if (typeof draw !== "function") return null;
  const [tree] = plain(element);
  const entered = await costly().enter<unknown>(async () => draw(tree));
  return entered !== null && Buffer.isBuffer(entered.value) ? entered.value : null;
}
