/** The sample network with its history and clock fixed, so that every run sees the same figures. */
export const SAMPLE = {
  NETWORK: "sample",
  SAMPLE_SEED: "tests",
  SAMPLE_NOW: "2026-10-01T12:00:00Z",
} as const;

/** The address of the sample site that all tests share and none may change: no rounds advanced, no transactions sent. */
export function sampleUrl(): string {
  const url = process.env.E2E_SAMPLE_URL;
  if (url === undefined) throw new Error("the global setup has not run");
  return url;
}
