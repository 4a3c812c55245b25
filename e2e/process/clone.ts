import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../..", import.meta.url));

/** What a clone does not bring along, and what a start may make: everything that git is told to ignore. */
const NOT_CLONED =
  /^(\.git|node_modules|\.next|\.data|test-results|playwright-report|next-env\.d\.ts|.*\.(tsbuildinfo|log))$/;

/**
 * A copy of the project as a fresh clone with its packages has it, without any build.
 * @returns its folder, and how to remove it
 */
export function freshClone(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "bondwise-clone-"));
  for (const name of readdirSync(FOLDER).filter((entry) => !NOT_CLONED.test(entry))) {
    cpSync(join(FOLDER, name), join(folder, name), { recursive: true });
  }
  linkFolder(join(FOLDER, "node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Every file of a clone with a fingerprint of its bytes, without what git is told to ignore. */
export function filesOf(folder: string, path = ""): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => path !== "" || !NOT_CLONED.test(entry.name))
    .flatMap((entry) => {
      const file = join(path, entry.name);
      if (entry.isDirectory()) return filesOf(folder, file);
      return [
        `${file} ${createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex")}`,
      ];
    })
    .sort();
}

/** Links a folder file by file, because a build does not follow a link to a folder outside the project. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk: only a copy can stand there.
    copyFileSync(source, target);
  }
}
