import { fileURLToPath } from "node:url";

/** The path of a file: address, relative ones ("file:.data/x.db") included; null when the address is no file's. */
export function pathOfFileUrl(url: string): string | null {
  if (!url.startsWith("file:")) return null;
  if (url.startsWith("file://")) return fileURLToPath(url);
  return url.slice("file:".length).replace(/\?.*$/, "");
}
