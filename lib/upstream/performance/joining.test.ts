import { expect, it } from "vitest";
import type { Reading } from "../../store/reading";
import { UpstreamError } from "../upstream-error";
import { scoresJoiner } from "./scores";
import type { ServiceRead } from "./service";

const READ: ServiceRead = { regions: [], pipelines: [], scores: [], missing: [], unasked: 0, dropped: 0 };

function read(
  value: ServiceRead | null,
  readAt: number | null,
  failure: Reading<ServiceRead>["failure"] = null,
) {
  return { value, state: failure === null ? "ok" : "stale", block: null, readAt, failure } as const;
}

it("hands out the same scores until a service gives something new", () => {
  const join = scoresJoiner();
  const first = join(read(READ, 1_000), null).value;
  expect(first).not.toBeNull();
  expect(join(read(READ, 1_000), null).value).toBe(first);
  expect(join(read({ ...READ }, 1_000), null).value).not.toBe(first);
  const again = join(read(READ, 2_000), null).value;
  expect(again?.transcoding?.readAt).toBe(2_000);
  const { failure } = new UpstreamError("performance", "timeout", "did not answer");
  expect(join(read(READ, 2_000, failure), null).value?.transcoding?.failure).toBe(failure);
  expect(join(read(READ, 2_000), read(READ, 2_000)).value?.ai).not.toBeNull();
});
