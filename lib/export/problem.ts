const TITLES = {
  400: "Bad Request",
  404: "Not Found",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

/** Seconds after which a refused or failed question may be asked again. */
const RETRY_SECONDS = 5;

/**
 * An error as problem+json (RFC 9457).
 * @param detail one sentence for people: what was wrong and what would be right
 * @param extra further members, such as which sources are down
 */
export function problem(
  status: keyof typeof TITLES,
  detail: string,
  extra: Record<string, unknown> = {},
): Response {
  const headers: Record<string, string> = {
    "content-type": "application/problem+json; charset=utf-8",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "Retry-After",
    "cache-control": "no-store",
  };
  if (status === 503) headers["retry-after"] = String(RETRY_SECONDS);
  const body = { type: "about:blank", title: TITLES[status], status, detail, ...extra };
  return new Response(JSON.stringify(body), { status, headers });
}
