import { test as base, expect } from "@playwright/test";

/** Tests of the shared sample site. A page that logs an error, breaks the content policy or asks another host fails its test. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      context.on("console", (message) => {
        const isMissingPage = message.text().includes("status of 404");
        if (message.type() === "error" && !isMissingPage) faults.push(`console: ${message.text()}`);
      });
      context.on("weberror", (error) => faults.push(`error: ${error.error().message}`));
      context.on("request", (request) => {
        const isOwn = request.url().startsWith(`${baseURL}/`) || request.url().startsWith("data:");
        if (!isOwn) faults.push(`asks another host: ${request.url()}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
