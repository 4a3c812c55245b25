import type { APIRequestContext } from "@playwright/test";

/** An orchestrator of the sample network: the one with most stake. */
export async function largestOrchestrator(request: APIRequestContext): Promise<string> {
  const answer = await request.get("/api/v1/orchestrators");
  const { orchestrators } = await answer.json();
  return orchestrators[0].address;
}

/** An active orchestrator of the sample network: the one that joined last, too young for most realised yields. */
export async function newestOrchestrator(request: APIRequestContext): Promise<string> {
  const answer = await request.get("/api/v1/orchestrators");
  const { orchestrators }: { orchestrators: Joined[] } = await answer.json();
  const active = orchestrators.filter((row) => row.active);
  const [newest] = active.toSorted((one, other) => other.activationRound - one.activationRound);
  if (newest === undefined) throw new Error("the sample network has no active orchestrator");
  return newest.address;
}

interface Joined {
  address: string;
  active: boolean;
  activationRound: number;
}

/** Every page there is, by its path. */
export async function allPages(request: APIRequestContext): Promise<string[]> {
  return ["/", "/orchestrators", `/orchestrators/${await largestOrchestrator(request)}`, "/methodology"];
}
