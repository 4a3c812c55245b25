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

/** An orchestrator of the sample network that is not active any more. */
export async function goneOrchestrator(request: APIRequestContext): Promise<string> {
  const answer = await request.get("/api/v1/orchestrators");
  const { orchestrators }: { orchestrators: Joined[] } = await answer.json();
  const gone = orchestrators.find((row) => !row.active);
  if (gone === undefined) throw new Error("the sample network has no orchestrator that left");
  return gone.address;
}

/** Three orchestrators of the sample network side by side: the largest, the newest, and one that left. */
export async function comparison(request: APIRequestContext): Promise<string> {
  const chosen = await Promise.all([
    largestOrchestrator(request),
    newestOrchestrator(request),
    goneOrchestrator(request),
  ]);
  return `/compare?o=${chosen.join(",")}`;
}

interface Joined {
  address: string;
  active: boolean;
  activationRound: number;
}

/** Every page that has an address of its own: what other sites link to. */
export async function ownPages(request: APIRequestContext): Promise<string[]> {
  return [
    "/",
    "/orchestrators",
    `/orchestrators/${await largestOrchestrator(request)}`,
    `/orchestrators/${await newestOrchestrator(request)}`,
    `/orchestrators/${await goneOrchestrator(request)}`,
    "/compare",
    await comparison(request),
    "/performance",
    "/activity",
    "/methodology",
  ];
}

/** Every page there is, by its path, and the views of one that show other parts. */
export async function allPages(request: APIRequestContext): Promise<string[]> {
  return [
    ...(await ownPages(request)),
    "/?span=all",
    "/orchestrators?cols=all&show=all",
    "/performance?kind=ai",
    "/stake",
    "/stake?account=0x00000000000000000000000000000000000000aa",
    "/find?q=node",
    "/find?q=nobody-is-called-that",
  ];
}
