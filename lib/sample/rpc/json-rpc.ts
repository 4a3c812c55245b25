/** A JSON-RPC 2.0 error as geth and nitro answer it. */
export class RpcError extends Error {
  override readonly name = "RpcError";
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }
}

export const INVALID_REQUEST = -32600;
export const METHOD_NOT_FOUND = -32601;
export const INVALID_PARAMS = -32602;
export const SERVER_ERROR = -32000;
const PARSE_ERROR = -32700;
const INTERNAL_ERROR = -32603;

/** requests in one batch, as geth's default has it */
export const BATCH_LIMIT = 1000;

/** Answers with its result or a promise of it; null stands for "there is none". */
export type Method = (params: readonly unknown[]) => unknown;
export type Methods = Readonly<Record<string, Method>>;

type Id = string | number | null;

/** What a body that is no JSON is answered with. */
export function parseErrorAnswer(): unknown {
  return failure(null, new RpcError(PARSE_ERROR, "parse error"));
}

/** Answers one request or a batch; null where JSON-RPC answers nothing (notifications). */
export async function dispatch(methods: Methods, body: unknown): Promise<unknown> {
  if (!Array.isArray(body)) return answer(methods, body);
  if (body.length === 0) return failure(null, new RpcError(INVALID_REQUEST, "empty batch"));
  if (body.length > BATCH_LIMIT) return failure(null, new RpcError(INVALID_REQUEST, "batch too large"));
  const answers: unknown[] = [];
  for (const request of body) {
    const one = await answer(methods, request);
    if (one !== null) answers.push(one);
  }
  return answers.length === 0 ? null : answers;
}

async function answer(methods: Methods, body: unknown): Promise<unknown> {
  const request = readRequest(body);
  if (request === null) return failure(idOf(body), new RpcError(INVALID_REQUEST, "invalid request"));
  const { id, method, params } = request;
  if (id === undefined) return null;
  try {
    return { jsonrpc: "2.0", id, result: await run(methods, method, params) };
  } catch (error) {
    if (error instanceof RpcError) return failure(id, error);
    return failure(
      id,
      new RpcError(INTERNAL_ERROR, error instanceof Error ? error.message : "internal error"),
    );
  }
}

function run(methods: Methods, name: string, params: unknown): unknown {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) {
    throw new RpcError(METHOD_NOT_FOUND, `the method ${name} does not exist/is not available`);
  }
  if (params !== undefined && params !== null && !Array.isArray(params)) {
    throw new RpcError(INVALID_PARAMS, "non-array args");
  }
  return method((params ?? []) as readonly unknown[]);
}

function readRequest(body: unknown): { id: Id | undefined; method: string; params: unknown } | null {
  if (typeof body !== "object" || body === null) return null;
  const { jsonrpc, id, method, params } = body as Record<string, unknown>;
  if (jsonrpc !== "2.0" || typeof method !== "string" || method === "") return null;
  if (id !== undefined && !isId(id)) return null;
  return { id, method, params };
}

function isId(id: unknown): id is Id {
  return id === null || typeof id === "string" || typeof id === "number";
}

function idOf(body: unknown): Id {
  const id = typeof body === "object" && body !== null ? (body as Record<string, unknown>).id : null;
  return isId(id) ? id : null;
}

function failure(id: Id, { code, message, data }: RpcError): unknown {
  return { jsonrpc: "2.0", id, error: data === undefined ? { code, message } : { code, message, data } };
}
