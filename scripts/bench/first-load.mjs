import { gzipSync } from "node:zlib";
import { ask, textOf } from "./ask.mjs";

/**
 * What a page costs to load first: its HTML, and the scripts that its HTML names (those for browsers without modules left
 * out), both in bytes as gzip at its default level.
 * @param {string} site
 * @param {string} path
 */
export async function firstLoad(site, path) {
  const html = textOf(await ask(site + path));
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag));
  const sources = new Set(scripts.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []));
  let bytes = 0;
  for (const source of sources) bytes += gzipSync(textOf(await ask(new URL(source, site).href))).length;
  return { scripts: bytes, html: gzipSync(html).length, count: sources.size };
}
