/**
 * A stream of pseudo-random numbers that the same labels always repeat: sfc32 over a cyrb128 hash of them. Not for secrets.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(labels: readonly (string | number)[]) {
    [this.a, this.b, this.c, this.d] = hash128(labels.join("\u0000"));
    for (let i = 0; i < 12; i++) this.word();
  }

  /** uniform in [0, 1) */
  next(): number {
    return this.word() / 4294967296;
  }

  /** uniform in [low, high) */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** uniform integer in [low, high], both included */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** true with the given probability */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** one of the items. @throws RangeError when there is none */
  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  /** standard normal */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** so many bytes in lower-case hex */
  hex(bytes: number): string {
    const words = Array.from({ length: Math.ceil(bytes / 4) }, () =>
      this.word().toString(16).padStart(8, "0"),
    );
    return words.join("").slice(0, bytes * 2);
  }

  private word(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

/** Opens the stream of these labels: every actor and round has its own, so that nobody's draws change what others draw. */
export function randomFor(...labels: readonly (string | number)[]): Random {
  return new Random(labels);
}

/** A number in [-1, 1) that belongs to an integer place under a key: noise that needs no memory. */
export function noiseAt(key: number, place: number): number {
  let h = Math.imul(key ^ Math.imul(place | 0, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1;
}

/** 32 bits of a label, to key noise with. */
export function keyOf(...labels: readonly (string | number)[]): number {
  return hash128(labels.join("\u0000"))[0];
}

type Words = readonly [number, number, number, number];

function hash128(text: string): Words {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}
