/**
 * Remembers how to take back every write since a mark, so that a refused call leaves no trace and a simulated one costs
 * no more than what it touched.
 */
export class Journal {
  private readonly undos: (() => void)[] = [];

  /** Where a rollback would return to. */
  mark(): number {
    return this.undos.length;
  }

  /** Writes a field. */
  set<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
    const old = target[key];
    this.undos.push(() => {
      target[key] = old;
    });
    target[key] = value;
  }

  /** Writes a map's entry. */
  put<K, V>(map: Map<K, V>, key: K, value: V): void {
    const had = map.has(key);
    const old = map.get(key);
    this.undos.push(() => {
      if (had) map.set(key, old as V);
      else map.delete(key);
    });
    map.set(key, value);
  }

  /** Removes a map's entry; the map's order is restored only as far as a new entry at its end. */
  drop<K, V>(map: Map<K, V>, key: K): void {
    if (!map.has(key)) return;
    const old = map.get(key) as V;
    this.undos.push(() => {
      map.set(key, old);
    });
    map.delete(key);
  }

  /** Appends to a list. */
  push<T>(list: T[], value: T): void {
    this.undos.push(() => {
      list.pop();
    });
    list.push(value);
  }

  /** Replaces a list's last element. */
  replaceLast<T>(list: T[], value: T): void {
    const last = list.length - 1;
    const old = list[last] as T;
    this.undos.push(() => {
      list[last] = old;
    });
    list[last] = value;
  }

  /** Takes a list's first element away. */
  shift<T>(list: T[]): void {
    if (list.length === 0) return;
    const first = list.shift() as T;
    this.undos.push(() => {
      list.unshift(first);
    });
  }

  /** Empties a list. */
  clear<T>(list: T[]): void {
    while (list.length > 0) this.shift(list);
  }

  /** Takes back everything written since the mark, newest first. */
  rollback(mark: number): void {
    while (this.undos.length > mark) this.undos.pop()?.();
  }

  /** Makes everything written so far final. */
  commit(): void {
    this.undos.length = 0;
  }
}
