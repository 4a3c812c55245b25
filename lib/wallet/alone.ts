/**
 * Does work that no other tab of this site may do at the same time.
 * @returns false: another one is at it, and nothing was done
 * @throws what the work throws
 */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  const locks = globalThis.navigator?.locks;
  if (locks === undefined) {
    await work();
    return true;
  }
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await work();
    return true;
  });
}

/** Does work once nobody else is at it under this name; never where the signal ends the wait before. */
export async function inTurn(name: string, signal: AbortSignal, work: () => void): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  await locks.request(name, { signal }, work).catch((error) => {
    if (!signal.aborted) throw error;
  });
}
