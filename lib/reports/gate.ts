/** How much costly work runs at once, and how much may wait for it. */
const RUNNING = 2;
const WAITING = 8;

export interface Gate {
  /** Runs the work when its turn comes. @returns null when too many wait already: the asker should come back later */
  enter<T>(work: () => Promise<T>): Promise<{ value: T } | null>;
}

/** A gate for costly answers: so many at a time, a short queue, and no more. */
export function createGate(running = RUNNING, waiting = WAITING): Gate {
  let inside = 0;
  const queue: (() => void)[] = [];
  const leave = () => {
    const next = queue.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return {
    async enter(work) {
      if (inside < running) inside += 1;
      else if (queue.length >= waiting) return null;
      else await new Promise<void>((resolve) => queue.push(resolve));
      try {
        return { value: await work() };
      } finally {
        leave();
      }
    },
  };
}

// Next bundles a module once per entry, so what must be one in the process hangs on globalThis.
const KEY = Symbol.for("bondwise.gate");

/** The process's gate, shared by everything costly: tables to take away, pictures, projections. */
export function costly(): Gate {
  const holder = globalThis as Record<symbol, unknown>;
  holder[KEY] ??= createGate();
  return holder[KEY] as Gate;
}
