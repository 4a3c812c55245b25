/** What is to be done at a moment, unix seconds. */
type Act = (time: number) => void;

interface Entry {
  time: number;
  order: number;
  run: Act;
}

/** Everything that simulated accounts intend to do, soonest first; of equals, what was entered first. A binary heap. */
export class Agenda {
  private readonly heap: Entry[] = [];
  private entered = 0;

  /** @param reach told of each moment before what is due at it is done */
  constructor(private readonly reach: (time: number) => void = () => {}) {}

  at(time: number, run: Act): void {
    this.heap.push({ time: Math.floor(time), order: this.entered++, run });
    this.rise(this.heap.length - 1);
  }

  /** Does everything due until that moment, itself included, and whatever that leads to. */
  playUntil(time: number): void {
    for (let first = this.heap[0]; first !== undefined && first.time <= time; first = this.heap[0]) {
      const last = this.heap.pop();
      if (last !== undefined && this.heap.length > 0) {
        this.heap[0] = last;
        this.sink(0);
      }
      this.reach(first.time);
      first.run(first.time);
    }
  }

  private rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.swapIfBefore(index, parent)) return;
      index = parent;
    }
  }

  private sink(from: number): void {
    let index = from;
    for (;;) {
      const left = index * 2 + 1;
      const child = this.before(left + 1, left) ? left + 1 : left;
      if (!this.swapIfBefore(child, index)) return;
      index = child;
    }
  }

  private before(a: number, b: number): boolean {
    const [first, second] = [this.heap[a], this.heap[b]];
    if (first === undefined || second === undefined) return false;
    return first.time < second.time || (first.time === second.time && first.order < second.order);
  }

  private swapIfBefore(a: number, b: number): boolean {
    const [first, second] = [this.heap[a], this.heap[b]];
    if (first === undefined || second === undefined || !this.before(a, b)) return false;
    this.heap[a] = second;
    this.heap[b] = first;
    return true;
  }
}
