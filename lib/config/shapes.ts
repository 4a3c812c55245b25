import * as v from "valibot";

/** An upstream's address: http or https, no credentials (fetch refuses them and logs might show them), no fragment. */
function isUpstreamUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const web = url.protocol === "http:" || url.protocol === "https:";
  return web && url.username === "" && url.password === "" && url.hash === "";
}

function withoutTrailingSlash(text: string): string {
  return text.replace(/\/+$/, "");
}

export const upstreamUrl = v.pipe(v.string(), v.trim(), v.check(isUpstreamUrl));

/** An address to which a path is appended. */
export const baseUrl = v.pipe(
  upstreamUrl,
  v.check((text) => URL.canParse(text) && new URL(text).search === ""),
  v.transform(withoutTrailingSlash),
);

export const urlList = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
  v.array(upstreamUrl),
  v.minLength(1),
);

export const databaseUrl = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => text.startsWith("file:") || /^(libsql|https?|wss?):\/\/[^/]/.test(text)),
  v.check((text) => text !== "file:" && URL.canParse(text)),
);

const EARLIEST = Date.UTC(2022, 0) / 1000;
const LATEST = Date.UTC(2100, 0) / 1000;
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Unix seconds, from themselves or from ISO 8601 (a bare date is its start in UTC). */
export const moment = v.pipe(
  v.string(),
  v.trim(),
  v.transform((text) => {
    if (/^\d+$/.test(text)) return Number(text);
    return ISO.test(text) ? Math.floor(Date.parse(text) / 1000) : Number.NaN;
  }),
  v.number(),
  v.minValue(EARLIEST),
  v.maxValue(LATEST),
);

export const scale = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d+(\.\d+)?$/),
  v.transform(Number),
  v.minValue(0.1),
  v.maxValue(10),
);

export const port = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d+$/),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(65_535),
);

export const seed = v.pipe(v.string(), v.trim(), v.regex(/^[\w.-]{1,64}$/));
export const graphKey = v.pipe(v.string(), v.trim(), v.regex(/^[\w-]{1,128}$/));
export const projectId = v.pipe(v.string(), v.trim(), v.regex(/^[0-9a-fA-F]{32}$/));
export const network = v.pipe(v.string(), v.trim(), v.picklist(["sample", "arbitrum-one"]));
