import { problem } from "@/lib/export/problem";

export const dynamic = "force-dynamic";

/** A question that no part of the interface answers. */
export function GET(): Response {
  return problem(404, "There is no such answer here. /api/v1/openapi.json lists those there are.");
}
