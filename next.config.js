import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ["@libsql/client", "pino"],
  // Said, because Next would otherwise take the topmost folder with a lockfile for the project.
  turbopack: { root: folder },
  outputFileTracingRoot: folder,
  // Each build lives in a directory named after its source, so that a new one never touches a running one.
  distDir: process.env.BONDWISE_DIST_DIR ?? ".next",
  typescript: {
    // Types are checked by `npm test`; a start from a fresh clone should not wait for them.
    ignoreBuildErrors: true,
    // Next rewrites a tsconfig for every distDir unless it extends another one.
    tsconfigPath: "tsconfig.build.json",
  },
};

export default config;
