import type { APIRequestContext } from "@playwright/test";

/** An orchestrator of the sample network: the one with most stake. */
export async function largestOrchestrator(request: APIRequestContext): Promise<string> {
  const answer = await request.get("/api/v1/orchestrators");
  const { orchestrators } = await answer.json();
  return orchestrators[0].address;
}

/** Every page there is, by its path. */
export async function allPages(request: APIRequestContext): Promise<string[]> {
  return ["/", "/orchestrators", `/orchestrators/${await largestOrchestrator(request)}`, "/methodology"];
}
