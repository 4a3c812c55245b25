/**
 * A finished page, cut where the nonce belongs. Only one that answers 200 is kept; another serves those who wait for it.
 * @typedef {{ status: number, parts: Buffer[], bytes: number, headers: [string, string | string[]][] }} Page
 */

/**
 * Pages finished a moment ago, so that many visitors of one link share one rendering. All belong to one version of the
 * network's data; the first page of another version empties it. Bounded in number and bytes: the page unused for longest goes
 * first.
 */
export class KeptPages {
  /** @type {Map<string, { page: Page, until: number }>} */
  #pages = new Map();
  /** @type {Map<string, Promise<Page | null>>} */
  #rendering = new Map();
  #version = "";
  #bytes = 0;
  #limits;
  #now;

  /**
   * @param {{ pages: number, bytes: number, milliseconds: number }} limits
   * @param {() => number} now milliseconds
   */
  constructor(limits, now = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /**
   * The page of a link at a version of the data. Everyone who asks while it is being rendered waits for the same rendering.
   * @param {string} version
   * @param {string} link
   * @param {() => Promise<Page | null>} render null: it is none to be shared
   * @returns {Promise<Page | null>}
   */
  async get(version, link, render) {
    if (version !== this.#version) this.#empty(version);
    const kept = this.#pages.get(link);
    if (kept !== undefined && kept.until > this.#now()) {
      this.#pages.delete(link);
      this.#pages.set(link, kept);
      return kept.page;
    }
    const running = this.#rendering.get(link);
    if (running !== undefined) return running;
    const rendering = render().finally(() => {
      if (this.#rendering.get(link) === rendering) this.#rendering.delete(link);
    });
    this.#rendering.set(link, rendering);
    const page = await rendering;
    if (page?.status === 200 && version === this.#version) this.#keep(link, page);
    return page;
  }

  /** @returns {{ pages: number, bytes: number }} */
  get size() {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }

  /** @param {string} version */
  #empty(version) {
    this.#version = version;
    this.#pages.clear();
    this.#rendering.clear();
    this.#bytes = 0;
  }

  /**
   * @param {string} link
   * @param {Page} page
   */
  #keep(link, page) {
    this.#drop(link);
    if (page.bytes > this.#limits.bytes) return;
    this.#pages.set(link, { page, until: this.#now() + this.#limits.milliseconds });
    this.#bytes += page.bytes;
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= this.#limits.pages && this.#bytes <= this.#limits.bytes) break;
      this.#drop(oldest);
    }
  }

  /** @param {string} link */
  #drop(link) {
    const kept = this.#pages.get(link);
    if (kept === undefined) return;
    this.#pages.delete(link);
    this.#bytes -= kept.page.bytes;
  }
}
