import { describe, expect, it } from "vitest";
import type { Runtime } from "@/lib/config/runtime";
import { setRuntime } from "@/lib/config/runtime";
import { GET, POST } from "./route";

const request = (method: string) => new Request("http://localhost/sample/rpc", { method });
const run = (serveSample: Runtime["serveSample"]) => setRuntime({ serveSample } as Runtime);

describe("/sample/…", () => {
  it("is not there on a live network", async () => {
    run(null);
    for (const answer of [await GET(request("GET")), await POST(request("POST"))]) {
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json; charset=utf-8",
      ]);
    }
  });

  it("hands the request to the sample network where there is one", async () => {
    run(async (asked) => Response.json({ method: asked.method }));
    expect(await (await POST(request("POST"))).json()).toEqual({ method: "POST" });
  });
});
