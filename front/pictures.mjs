import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** @import { ChildProcess } from "node:child_process" */
/** @typedef {{ tree: unknown, resolve: (picture: Buffer) => void, reject: (fault: Error) => void }} Waiting */

const PAINTER = fileURLToPath(new URL("./picture-painter.mjs", import.meta.url));
const LIMITS = { idleMs: 10_000, pictureMs: 8_000 };

/** Why a picture is not there that could be drawn another time: what is wrong is the moment, not the picture. */
export class NotNow extends Error {}

/**
 * Draws pictures in a process of its own, which is started by the first one and ends when none was wanted for a while:
 * fonts, layout and rasteriser take some 80 MB, which the site need not hold for a preview now and then.
 */
export class Pictures {
  /** @type {ChildProcess | null} */
  #painter = null;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  #idle;
  #last = 0;
  #limits;

  constructor(limits = LIMITS) {
    this.#limits = limits;
  }

  /**
   * Draws a tree of plain elements.
   * @param {unknown} tree `{ type, props }` all the way down, no components
   * @returns {Promise<Buffer>} a PNG of 1200 × 630
   * @throws NotNow when the painter ended or took too long
   * @throws Error when it failed
   */
  draw(tree) {
    clearTimeout(this.#idle);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#giveUp(id), this.#limits.pictureMs);
      /** @param {() => void} answer */
      const settle = (answer) => {
        clearTimeout(late);
        this.#waiting.delete(id);
        if (this.#waiting.size === 0) this.#rest();
        answer();
      };
      this.#waiting.set(id, {
        tree,
        resolve: (picture) => settle(() => resolve(picture)),
        reject: (fault) => settle(() => reject(fault)),
      });
      this.#hand(id, tree);
    });
  }

  /**
   * @param {number} id
   * @param {unknown} tree
   */
  #hand(id, tree) {
    this.#running().send(
      { id, tree },
      (error) => error && this.#waiting.get(id)?.reject(new NotNow(error.message)),
    );
  }

  /**
   * Ends a painter that one picture keeps busy; another one goes on with those that waited behind it.
   * @param {number} id
   */
  #giveUp(id) {
    const others = [...this.#waiting].filter(([other]) => other !== id);
    const painter = this.#painter;
    this.#painter = null;
    painter?.kill("SIGKILL");
    this.#waiting.get(id)?.reject(new NotNow("A picture took too long"));
    for (const [other, { tree }] of others) this.#hand(other, tree);
  }

  /** The painter's process id; null while there is none. */
  get painter() {
    return this.#painter?.pid ?? null;
  }

  #rest() {
    this.#idle = setTimeout(() => this.#end(), this.#limits.idleMs).unref();
  }

  #running() {
    if (this.#painter !== null) return this.#painter;
    const painter = fork(PAINTER, {
      serialization: "advanced",
      execArgv: ["--max-old-space-size=128"],
      env: { NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    painter.on("message", (/** @type {{ id: number, picture?: Uint8Array, fault?: string }} */ told) => {
      const waiting = this.#waiting.get(told.id);
      if (told.picture === undefined) waiting?.reject(new Error(told.fault));
      else waiting?.resolve(Buffer.from(told.picture));
    });
    painter.on("error", (error) => this.#gone(painter, new NotNow(error.message)));
    painter.on("exit", () => this.#gone(painter, new NotNow("The painter of pictures ended")));
    // the site may end while a painter idles
    painter.unref();
    painter.channel?.unref();
    this.#painter = painter;
    return painter;
  }

  #end() {
    const painter = this.#painter;
    this.#painter = null;
    painter?.kill("SIGKILL");
  }

  /**
   * @param {ChildProcess} painter
   * @param {Error} fault
   */
  #gone(painter, fault) {
    if (this.#painter !== painter) return;
    this.#painter = null;
    for (const waiting of [...this.#waiting.values()]) waiting.reject(fault);
  }
}

/**
 * Lets the site draw, by calling globalThis[Symbol.for("bondwise.draw")](tree), which gives null where it could not be done
 * now: its bundle must not hold the rasteriser.
 */
export function offerPictures(pictures = new Pictures()) {
  Reflect.set(globalThis, Symbol.for("bondwise.draw"), async (/** @type {unknown} */ tree) => {
    try {
      return await pictures.draw(tree);
    } catch (error) {
      if (!(error instanceof NotNow)) throw error;
      console.error("A picture was given up:", error.message);
      return null;
    }
  });
}
