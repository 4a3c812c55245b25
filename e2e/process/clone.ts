import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../..", import.meta.url));

/**
 * A copy of the project as a fresh clone with its packages has it: the files that git knows or would know, and no build.
 * @returns its folder, and how to remove it
 */
export function freshClone(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "bondwise-clone-"));
  const command = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", command, { cwd: FOLDER, encoding: "utf8" }).split("\0");
  for (const file of files.filter((name) => name !== "" && existsSync(join(FOLDER, name)))) {
    cpSync(join(FOLDER, file), join(folder, file));
  }
  linkFolder(join(FOLDER, "node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
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
