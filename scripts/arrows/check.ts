import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { readImports, readOutsideHosts } from "./read-imports";
import { faultOf, placeOf } from "./rooms";

const ROOTS = [
  "app",
  "components",
  "lib",
  "instrumentation.ts",
  "instrumentation-node.ts",
  "instrumentation-client.ts",
];
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".json", "/index.ts", "/index.tsx"];

/** Every fault of a project's arrows, as "file:line: what is wrong", in the order of the files. */
export function checkArrows(folder: string): string[] {
  const startUp = readdirSync(folder).filter((name) => placeOf(name) === "start-up");
  return [...ROOTS, ...startUp]
    .flatMap((root) => filesUnder(folder, root))
    .flatMap((file) => faultsOfFile(folder, file));
}

function faultsOfFile(folder: string, file: string): string[] {
  const text = readFileSync(join(folder, file), "utf8");
  const arrows = readImports(file, text).flatMap(({ specifier, line, typeOnly }) => {
    const target = resolveTarget(folder, file, specifier);
    const fault = target === null ? null : faultOf({ file, line, target, typeOnly });
    return fault === null ? [] : [`${file}:${line}: ${fault} (${specifier})`];
  });
  const inBrowser = placeOf(file) === "components" || placeOf(file) === "app";
  const hosts = inBrowser && !file.includes(".test.") ? readOutsideHosts(file, text) : [];
  return [...arrows, ...hosts.map(({ host, line }) => `${file}:${line}: asks another host (${host})`)];
}

/** The project's own file behind an import; null for a package. A file that is missing keeps its path, for the compiler to name. */
function resolveTarget(folder: string, file: string, specifier: string): string | null {
  const path = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? normalize(join(dirname(file), specifier))
      : null;
  if (path === null) return null;
  const ending = ENDINGS.find(
    (end) => existsSync(join(folder, path + end)) && statSync(join(folder, path + end)).isFile(),
  );
  return path + (ending ?? "");
}

function filesUnder(folder: string, path: string): string[] {
  const whole = join(folder, path);
  if (!existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return /\.(tsx?|mjs)$/.test(path) ? [path] : [];
  return readdirSync(whole)
    .sort()
    .flatMap((name) => filesUnder(folder, `${path}/${name}`));
}
