import { SAMPLE } from "./servers/sample";
import { startSite } from "./servers/site";

/** Starts the sample site that most tests share, and ends it after the last one. */
export default async function setUp(): Promise<() => Promise<void>> {
  const site = await startSite(SAMPLE);
  process.env.E2E_SAMPLE_URL = site.url;
  return async () => {
    await site.stop();
  };
}
