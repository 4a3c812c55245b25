const STOPS = "a[href], button, summary, input, select, textarea";

/** Whether Tab, or Shift and Tab, would leave a box from where the focus stands within it. */
export function tabLeaves(box: HTMLElement, focused: Element | null, backward: boolean): boolean {
  const stops = Array.from(box.querySelectorAll(STOPS));
  const edge = backward ? stops[0] : stops.at(-1);
  return edge === undefined || focused === edge || (backward && focused === box);
}
