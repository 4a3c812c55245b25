import type { ProfileView } from "@/lib/links/profile";

const DAY = 86_400;

/** Where a span begins, unix seconds; null: at the first that is known. */
export function sinceOf(span: ProfileView["span"], now: number): number | null {
  return span === "all" ? null : now - Number(span) * DAY;
}

/** What a span is called in a heading. @param first what the whole of it begins with */
export function spanWords(span: ProfileView["span"], first: string): string {
  return span === "all" ? `since its ${first}` : `last ${span} days`;
}
