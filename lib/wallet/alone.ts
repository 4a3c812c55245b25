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
