/** What shares a place with others of its kind: an item of a list, a row of a table. */
const ITEM = "li, tr";

/**
 * Where the focus may go if what is pressed goes away with its item: the same control of the next item, then of the one
 * before.
 */
export function besides(pressed: Element): HTMLElement[] {
  const item = pressed.closest(ITEM);
  if (item === null) return [];
  const same = pressed.classList.length === 0 ? pressed.localName : `.${pressed.classList[0]}`;
  return [item.nextElementSibling, item.previousElementSibling].flatMap((other) => {
    const control = other?.querySelector(same);
    return control instanceof HTMLElement ? [control] : [];
  });
}
