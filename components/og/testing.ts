import type { ReactNode } from "react";
import { childrenOf, type PlainChild, plain } from "./plain";

/** All the text a picture draws, in order. */
export function drawn(node: ReactNode): string[] {
  const texts = (child: PlainChild): string[] =>
    typeof child === "string" ? [child] : childrenOf(child).flatMap(texts);
  return plain(node).flatMap(texts);
}
