/** Answers of the sample's HTTP services. */

const ANY_ORIGIN = { "access-control-allow-origin": "*" };

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...ANY_ORIGIN, ...headers },
  });
}

/** An error as problem+json (RFC 9457). */
export function problem(
  status: number,
  title: string,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, status, detail }), {
    status,
    headers: { "content-type": "application/problem+json", ...ANY_ORIGIN, ...headers },
  });
}

export function notFound(): Response {
  return problem(404, "Not found", "The sample network has nothing here.");
}

/** @param allowed methods, as the Allow header lists them */
export function methodNotAllowed(allowed: string): Response {
  return problem(405, "Method not allowed", `This takes ${allowed} only.`, { allow: allowed });
}

/** What a browser asks before it posts from another site. */
export function preflight(allowed: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...ANY_ORIGIN,
      "access-control-allow-methods": `${allowed}, OPTIONS`,
      "access-control-allow-headers": "content-type, authorization",
      "access-control-max-age": "86400",
    },
  });
}
