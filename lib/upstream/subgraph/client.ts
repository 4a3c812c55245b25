import * as v from "valibot";
import type { GuardedFetch } from "../http/guarded-fetch";
import type { HttpLimits } from "../http/limits";
import { UpstreamError } from "../upstream-error";

const envelope = v.object({
  errors: v.nullish(v.array(v.looseObject({ message: v.optional(v.string(), "") }))),
  data: v.optional(v.unknown()),
});

/** graph-node's and the gateway's words for a block that is not indexed yet, or pruned. */
const NO_SUCH_BLOCK =
  /only has data starting at|has only indexed up to|not yet available|block.*not (found|available)/i;

export type Variables = Readonly<Record<string, unknown>>;

/** Asks the subgraph; POST, because it takes nothing else. */
export class SubgraphClient {
  constructor(
    private readonly http: GuardedFetch,
    private readonly endpoint: { url: string; bearer: string | null },
    private readonly limits: Partial<HttpLimits> = {},
  ) {}

  /** One document's data. Errors are read before data, because they come with status 200. @throws UpstreamError */
  async ask<S extends v.GenericSchema>(
    document: string,
    variables: Variables,
    shape: S,
  ): Promise<v.InferOutput<S>> {
    const { url, bearer } = this.endpoint;
    const answer = await this.http.json({
      source: "subgraph",
      url,
      body: JSON.stringify({ query: document, variables }),
      limits: this.limits,
      ...(bearer === null ? {} : { headers: { authorization: `Bearer ${bearer}` } }),
    });
    const outer = v.safeParse(envelope, answer);
    if (!outer.success) throw nonsense();
    const errors = outer.output.errors ?? [];
    if (errors.length > 0) throw refusal(errors.map(({ message }) => message));
    const inner = v.safeParse(shape, outer.output.data);
    if (!inner.success) throw nonsense();
    return inner.output;
  }
}

function nonsense(): UpstreamError {
  return new UpstreamError("subgraph", "nonsense", "answered something that cannot be read");
}

/** Its own words stay here: they can name indexers' addresses. */
function refusal(messages: readonly string[]): UpstreamError {
  if (messages.some((message) => NO_SUCH_BLOCK.test(message))) {
    return new UpstreamError("subgraph", "behind", "does not have the block that was asked for");
  }
  if (messages.some((message) => /^auth error/i.test(message))) {
    return new UpstreamError("subgraph", "errors", "refuses the key it was given");
  }
  return new UpstreamError("subgraph", "errors", "answered with errors");
}
