import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Everything a build is made of; what is not there is left out. */
const ROOTS = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.build.json",
  "package-lock.json",
  "scripts/building/compile-hints.mjs",
];

const NOT_BUILT = /(\.test\.tsx?$|(^|\/)__fixtures__(\/|$)|(^|\/)\.)/;

/**
 * A name for the source that stands in a folder: twelve hexadecimal digits over the paths and bytes of all files that
 * enter the build, and the version of Node. Tests and fixtures do not enter.
 * @param {string} folder
 * @returns {string}
 */
export function sourceHash(folder) {
  const hash = createHash("sha256").update(`node ${process.versions.node}\n`);
  const startUp = readdirSync(folder).filter((name) => /^instrumentation(-[a-z]+)?\.ts$/.test(name));
  for (const file of [...ROOTS, ...startUp.sort()].flatMap((root) => filesUnder(folder, root))) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, 12);
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(folder, path) {
  const whole = join(folder, path);
  if (NOT_BUILT.test(path) || !existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return [path];
  return readdirSync(whole)
    .sort()
    .flatMap((name) => filesUnder(folder, `${path}/${name}`));
}
