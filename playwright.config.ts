import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS, ensureBrowser } from "./scripts/browser.mjs";

/** Whole-site tests: each speaks to servers that were started from the finished build, as `npm start` starts them. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results/browsers",
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  // How long a loaded machine may take says nothing of the site: the bench measures speed, these tests do not.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    browserName: "chromium",
    // Set by the global setup, which runs before any worker reads this file again.
    baseURL: process.env.E2E_SAMPLE_URL ?? "http://localhost:3000",
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_FLAGS },
    trace: "retain-on-failure",
  },
});
