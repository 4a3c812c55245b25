import { createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import type { Address } from "../units/address";
import { type Ignored, type LinkParams, readParams } from "./params";

/** Charts that other sites may show. */
export const EMBED_CHARTS = ["participation", "inflation", "supply", "issuance"] as const;
export type EmbedChart = (typeof EMBED_CHARTS)[number];

export const EMBED_THEMES = ["auto", "light", "dark"] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

const PARSERS = { theme: parseAsStringLiteral(EMBED_THEMES).withDefault("auto") };

/** What a link to an embed says besides its path: in which theme it is shown, the reader's own unless said. */
export type EmbedView = inferParserType<typeof PARSERS>;

const serialize = createSerializer(PARSERS);

/** Reads an embed's parameters; what is unknown falls back to its default and is named in `ignored`. */
export function readEmbedView(params: LinkParams): { view: EmbedView; ignored: Ignored[] } {
  const { values, ignored } = readParams(PARSERS, params);
  return { view: { theme: values.theme ?? "auto" }, ignored };
}

/** The canonical link to an embed. @param path from one of the functions below */
export function embedHref(path: string, view: EmbedView = { theme: "auto" }): string {
  return `${path}${serialize(view)}`;
}

/** The embed of the network's yield. */
export const EMBED_YIELD = "/embed/yield";

/** The embed of one orchestrator. */
export function embedOrchestrator(address: Address | string): string {
  return `/embed/orchestrators/${address}`;
}

/** The embed of a chart. */
export function embedChart(chart: EmbedChart): string {
  return `/embed/chart/${chart}`;
}

/** A chart's name as it stands in a link; null for any other text. */
export function readEmbedChart(text: string): EmbedChart | null {
  return EMBED_CHARTS.find((known) => known === text) ?? null;
}
