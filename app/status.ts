/**
 * Gives the answer that a page is part of another status than 200, so that the page still comes whole: Next's own
 * notFound() sends an empty document which only script fills. The server in front takes it, by way of the global object.
 * @returns false where no such server runs, and the status stays as it is
 */
export function answerWith(status: 404 | 503): boolean {
  const set: unknown = Reflect.get(globalThis, Symbol.for("bondwise.status"));
  return typeof set === "function" && set(status) === true;
}
