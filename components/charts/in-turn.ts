/** Longest wait for a browser that always has something to do, ms. */
const PATIENCE = 2_000;

let last: Promise<unknown> = Promise.resolve();

/** Runs tasks one after the other, each when the browser is idle; one that fails does not hold up the next. */
export function inTurn(task: () => Promise<void>): void {
  last = last
    .then(idle)
    .then(task)
    .catch(() => undefined);
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function")
      requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve, 200);
  });
}
