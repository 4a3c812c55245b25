import { SAMPLE_ORIGIN } from "@/lib/config/sample-hosts";

/**
 * A fetch that serves the sample network's reserved host from memory and reaches nothing else, so that a process on the
 * sample network cannot ask anybody outside.
 */
export function memoryFetch(handle: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== SAMPLE_ORIGIN) {
      throw new TypeError("the sample network asks nobody outside");
    }
    request.signal.throwIfAborted();
    return handle(request);
  };
}
