import type { ProfileView } from "@/lib/links/profile";

const DAY = 86_400;

/** Where a span begins, unix seconds; null: at the first that is known. */
export function sinceOf(span: ProfileView["span"], now: number): number | null {
  return span === "all" ? null : now - Number(span) * DAY;
}

/** What a span is called in a heading. */
export const SPAN_WORDS: Record<ProfileView["span"], string> = {
  "90": "last 90 days",
  "365": "last 365 days",
  all: "since the first",
};
