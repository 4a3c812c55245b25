/** Milliseconds of rest before the address bar follows what is typed, because browsers refuse a new link at every key. */
const REST = 200;

/** What leads to a view: a choice, which Back undoes, or the keys of a search, which it does not. */
export type Step = "choice" | "typing";

/** Runs a task when it suits. */
export type Later = (task: () => void) => void;

/**
 * Runs a task once the next frame is on screen, which it is when the one after it begins: to write the address is no small
 * task, and would hold up the answer to a press.
 */
export const afterPaint: Later = (task) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(task)));
};

/** The link in the address bar as it follows the view: a choice adds an entry to the history, typing changes the last one. */
export class AddressBar {
  #shown: string;
  #chosen: string | null = null;
  #typed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #history: Pick<History, "pushState" | "replaceState">;
  readonly #later: Later;

  /** @param later when a choice is written; at once where it is left out */
  constructor(
    shown: string,
    history: Pick<History, "pushState" | "replaceState">,
    later: Later = (write) => write(),
  ) {
    this.#shown = shown;
    this.#history = history;
    this.#later = later;
  }

  /** Has the bar show a link: soon for a choice, at rest for typing. */
  follow(href: string, step: Step): void {
    if (step === "typing") {
      clearTimeout(this.#timer);
      this.#typed = href;
      this.#timer = setTimeout(() => this.settle(), REST);
      return;
    }
    this.settle();
    if (href === this.#shown) return;
    this.#shown = href;
    this.#chosen = href;
    this.#later(() => this.#writeChosen());
  }

  /** Writes at once what still waits: the page may be left before it would be written. */
  settle(): void {
    const typed = this.#typed;
    this.#writeChosen();
    this.#forget();
    if (typed === null || typed === this.#shown) return;
    this.#shown = typed;
    this.#history.replaceState(null, "", typed);
  }

  /** Takes note of a link that the browser shows already, as after Back. */
  shows(href: string): void {
    this.#forget();
    this.#shown = href;
  }

  #writeChosen(): void {
    const chosen = this.#chosen;
    this.#chosen = null;
    if (chosen !== null) this.#history.pushState(null, "", chosen);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#typed = null;
    this.#chosen = null;
  }
}
