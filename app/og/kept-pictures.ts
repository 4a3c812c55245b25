/** A finished picture and the version of it that a browser may ask for again. */
export interface Picture {
  png: Buffer;
  etag: string;
}

export interface PictureLimits {
  count: number;
  bytes: number;
}

const LIMITS: PictureLimits = { count: 60, bytes: 4 * 1024 * 1024 };

/** Finished pictures, bounded in number and bytes; who asks for one that is being drawn waits for it. The one asked for longest ago goes first. */
export class KeptPictures {
  readonly #kept = new Map<string, Picture>();
  readonly #drawing = new Map<string, Promise<Picture | null>>();
  readonly #limits: PictureLimits;
  #bytes = 0;

  constructor(limits = LIMITS) {
    this.#limits = limits;
  }

  /** @param draw null: it could not be drawn now, which is not kept */
  async get(key: string, draw: () => Promise<Picture | null>): Promise<Picture | null> {
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const running = this.#drawing.get(key);
    if (running !== undefined) return running;
    const drawing = draw().finally(() => this.#drawing.delete(key));
    this.#drawing.set(key, drawing);
    const picture = await drawing;
    if (picture !== null) this.#keep(key, picture);
    return picture;
  }

  get size(): PictureLimits {
    return { count: this.#kept.size, bytes: this.#bytes };
  }

  #keep(key: string, picture: Picture): void {
    if (picture.png.length > this.#limits.bytes) return;
    this.#kept.set(key, picture);
    this.#bytes += picture.png.length;
    for (const [oldest, { png }] of this.#kept) {
      if (this.#kept.size <= this.#limits.count && this.#bytes <= this.#limits.bytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= png.length;
    }
  }
}
