import { createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { type Ignored, type LinkParams, readParams } from "./params";

/** How far back the overview's courses reach from now. */
export const OVERVIEW_SPANS = ["day", "week", "month", "year", "all"] as const;
export type OverviewSpan = (typeof OVERVIEW_SPANS)[number];

const PARSERS = { span: parseAsStringLiteral(OVERVIEW_SPANS).withDefault("year") };

/** What a link to the overview says. */
export type OverviewView = inferParserType<typeof PARSERS>;

const serialize = createSerializer(PARSERS);

/** The view of a link without parameters. */
export const DEFAULT_OVERVIEW: OverviewView = { span: "year" };

/** Reads a link's parameters; what is unknown or makes no sense falls back to its default and is named in `ignored`. */
export function readOverviewView(params: LinkParams): { view: OverviewView; ignored: Ignored[] } {
  const { values, ignored } = readParams(PARSERS, params);
  return { view: { ...DEFAULT_OVERVIEW, ...values }, ignored };
}

/** Charts of the overview whose figures can be had as a file. */
export const COURSE_CHARTS = [
  "real-yield",
  "participation",
  "inflation",
  "issuance",
  "supply",
  "fees-by-day",
  "fees-by-week",
] as const;
export type CourseChart = (typeof COURSE_CHARTS)[number];

const CSV_PARSERS = { ...PARSERS, chart: parseAsStringLiteral(COURSE_CHARTS) };
const serializeCsv = createSerializer(CSV_PARSERS);

/** Reads a link to a chart's file; null: it names no chart. */
export function readCourseCsv(params: LinkParams): { chart: CourseChart; span: OverviewSpan } | null {
  const { chart, span } = readParams(CSV_PARSERS, params).values;
  return chart == null ? null : { chart, span: span ?? DEFAULT_OVERVIEW.span };
}

/** Where all figures of a chart over a span are as a file. */
export function courseCsvHref(chart: CourseChart, { span }: OverviewView): string {
  return `/course/csv${serializeCsv({ chart, span })}`;
}

/** The canonical link to a view: the year goes without saying. */
export function overviewHref({ span }: OverviewView): string {
  return `/${serialize({ span })}`;
}
