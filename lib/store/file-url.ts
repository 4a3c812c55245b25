import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The path of a file: address, relative ones ("file:.data/x.db") included; null when the address is no file's. */
export function pathOfFileUrl(url: string): string | null {
  if (!url.startsWith("file:")) return null;
  if (url.startsWith("file://")) return fileURLToPath(url);
  return url.slice("file:".length).replace(/\?.*$/, "");
}

/**
 * Makes a folder and those it lies in. Node's own recursive mkdir never ends where a folder says of its children that it
 * does not exist itself, as /proc does.
 * @throws Error with a code when it cannot be made
 */
export async function makeFolder(path: string): Promise<void> {
  const reason = await mkdir(path).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  );
  if (reason === null || reason.code === "EEXIST") return;
  if (reason.code !== "ENOENT" || dirname(path) === path) throw reason;
  await makeFolder(dirname(path));
  await mkdir(path);
}
