import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

/**
 * An answer that is written into memory instead of to a visitor, so that one rendering can serve many, and a visitor who
 * leaves does not break it off.
 */
export class CapturedResponse extends ServerResponse {
  /** @type {Buffer[]} */
  #chunks = [];
  #started = false;

  /** @param {IncomingMessage} request */
  constructor(request) {
    super(request);
    Object.defineProperty(this, "headersSent", { get: () => this.#started });
  }

  /** @param {string} link path and query */
  static request(link) {
    const request = new IncomingMessage(new Socket());
    request.method = "GET";
    request.url = link;
    request.complete = true;
    request.push(null);
    return request;
  }

  get body() {
    return Buffer.concat(this.#chunks);
  }

  /** @override */
  flushHeaders() {
    this.#started = true;
  }

  /**
   * @override
   * @param {number} status
   * @param {...any} rest reason and headers, as Node takes them
   */
  writeHead(status, ...rest) {
    this.statusCode = status;
    this.#started = true;
    const headers = rest.at(-1);
    if (Array.isArray(headers)) {
      for (let at = 0; at + 1 < headers.length; at += 2) this.setHeader(String(headers[at]), headers[at + 1]);
    } else if (typeof headers === "object" && headers !== null) {
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) this.setHeader(name, value);
    }
    return this;
  }

  /**
   * @override
   * @param {any} chunk
   * @param {...any} rest encoding and callback, as Node takes them
   */
  write(chunk, ...rest) {
    this.#started = true;
    const encoding = typeof rest[0] === "string" ? /** @type {BufferEncoding} */ (rest[0]) : "utf8";
    this.#chunks.push(typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk));
    const done = rest.at(-1);
    if (typeof done === "function") queueMicrotask(() => done());
    return true;
  }

  /**
   * @override
   * @param {...any} rest chunk, encoding and callback, as Node takes them
   */
  end(...rest) {
    if (this.finished) return this;
    const [chunk, encoding] = rest;
    if (typeof chunk === "string" || chunk instanceof Uint8Array) this.write(chunk, encoding);
    this.finished = true;
    const done = rest.at(-1);
    queueMicrotask(() => {
      if (typeof done === "function") done();
      this.emit("finish");
      this.emit("close");
    });
    return this;
  }
}
