/** Milliseconds of rest before the address bar follows what is typed, because browsers refuse a new link at every key. */
const REST = 200;

/** What leads to a view: a choice, which Back undoes, or the keys of a search, which it does not. */
export type Step = "choice" | "typing";

/** The link in the address bar as it follows the view: a choice adds an entry to the history, typing changes the last one. */
export class AddressBar {
  #shown: string;
  #typed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #history: Pick<History, "pushState" | "replaceState">;

  constructor(shown: string, history: Pick<History, "pushState" | "replaceState">) {
    this.#shown = shown;
    this.#history = history;
  }

  /** Has the bar show a link: at once for a choice, at rest for typing. */
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
    this.#history.pushState(null, "", href);
  }

  /** Writes at once what was typed and still waits: the page may be left before it rests. */
  settle(): void {
    const typed = this.#typed;
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

  #forget(): void {
    clearTimeout(this.#timer);
    this.#typed = null;
  }
}
