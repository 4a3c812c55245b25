import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)),
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    include: ["{lib,components,app,front,scripts}/**/*.test.{ts,tsx}", "*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
