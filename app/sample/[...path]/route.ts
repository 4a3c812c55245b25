import { runtime as running } from "@/lib/config/runtime";
import { problem } from "@/lib/export/problem";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The sample network's own services; on every other network there is nothing here. */
async function answer(request: Request): Promise<Response> {
  const { serveSample } = running();
  if (serveSample === null) return problem(404, "There is nothing here on this network.");
  return serveSample(request);
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
