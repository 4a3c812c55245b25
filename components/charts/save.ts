import type { ChartSpec } from "./chart-spec";

/** Whether the page stands under the strip of the sample network, which no page of it leaves out. */
export function isSample(): boolean {
  return document.querySelector("aside.sample") !== null;
}

/** A file's name: "bondwise-participation.csv", "bondwise-sample-participation.csv". */
export function fileName({ id }: Pick<ChartSpec, "id">, ending: "csv" | "png"): string {
  return `bondwise-${isSample() ? "sample-" : ""}${id}.${ending}`;
}

/** Hands a file made in the browser to the reader. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
