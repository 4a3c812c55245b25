/** A stream of pseudo-random numbers that the same seed always repeats. */
export interface Random {
  /** uniform in [0, 1) */
  next(): number;
  /** uniform in [low, high) */
  between(low: number, high: number): number;
  /** uniform integer in [low, high], both included */
  integer(low: number, high: number): number;
  /** true with the given probability */
  chance(probability: number): boolean;
  /** one of the items. @throws RangeError when there is none */
  pick<T>(items: readonly T[]): T;
  /** standard normal */
  normal(): number;
  /** so many bytes in lower-case hex */
  hex(bytes: number): string;
}

/**
 * Opens the stream that belongs to these labels. Every actor and round has labels of its own, so that what one of
 * them draws never changes what another draws. sfc32 over a cyrb128 hash of the labels; not for secrets.
 */
export function randomFor(...labels: readonly (string | number)[]): Random {
  const step = sfc32(hash128(labels.join("\u0000")));
  const next = () => step() / 4294967296;
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick(items) {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    hex(bytes) {
      let text = "";
      while (text.length < bytes * 2) text += step().toString(16).padStart(8, "0");
      return text.slice(0, bytes * 2);
    },
  };
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
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

function sfc32([first, second, third, fourth]: Words): () => number {
  let [a, b, c, d] = [first | 0, second | 0, third | 0, fourth | 0];
  const step = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) step();
  return step;
}
