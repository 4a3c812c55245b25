const COUNTS = ["No", "One", "Two", "Three", "Four", "Five", "Six"] as const;

/** The heading of a comparison. @param count how many stand side by side */
export function compareTitle(count: number): string {
  if (count === 0) return "Compare orchestrators";
  if (count === 1) return "One orchestrator, to compare";
  return `${COUNTS[count]} orchestrators side by side`;
}

/** What a link to a comparison is called elsewhere. @param names of those compared, fit to print */
export function compareName(names: readonly string[]): string {
  if (names.length < 2) return "Compare orchestrators";
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more side by side`;
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)} side by side`;
}
