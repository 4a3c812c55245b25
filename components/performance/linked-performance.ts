import { type PerformanceView, performanceHref, readPerformanceView } from "@/lib/links/performance";
import type { Go, LinkedView } from "../ui/use-linked-view";

/** Shows another view of the performance page. */
export type GoPerformance = Go<PerformanceView>;

/** The performance page's view in its links. */
export const LINKED_PERFORMANCE: LinkedView<PerformanceView> = {
  read: readPerformanceView,
  href: performanceHref,
};
