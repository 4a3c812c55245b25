import * as v from "valibot";
import { type Address, parseAddress } from "../../units/address";
import type { GuardedFetch } from "../http/guarded-fetch";
import type { HttpLimits } from "../http/limits";
import type { PixelPrice, PixelPrices } from "../performance-readings";
import { UpstreamError } from "../upstream-error";
import { readPixelPrice } from "./pixel-price";

const MOST_ROWS = 5_000;

const rowShape = v.object({
  Address: v.string(),
  PricePerPixel: v.union([v.string(), v.number()]),
  UpdatedAt: v.optional(v.nullable(v.union([v.string(), v.number()]))),
});

/**
 * What every orchestrator asks for a pixel, as the pricing service lists it. Rows that make no sense are left out and
 * counted. @param baseUrl the part before /orchestratorStats @throws UpstreamError
 */
export async function readPrices(
  http: GuardedFetch,
  baseUrl: string,
  limits: Partial<HttpLimits> = {},
): Promise<PixelPrices> {
  const url = `${baseUrl.replace(/\/(orchestratorStats\/?)?$/, "")}/orchestratorStats`;
  const answer = await http.json({ source: "pricing", url, limits });
  const rows = v.safeParse(v.array(v.unknown()), answer);
  if (!rows.success) throw nonsense();
  const prices = new Map<Address, PixelPrice>();
  let dropped = 0;
  for (const row of rows.output.slice(0, MOST_ROWS)) {
    const price = priceOf(row);
    if (price === null) dropped += 1;
    else prices.set(price.orchestrator, price);
  }
  if (prices.size === 0 && dropped > 0) throw nonsense();
  return { prices: Array.from(prices.values()), dropped };
}

function priceOf(row: unknown): PixelPrice | null {
  const parsed = v.safeParse(rowShape, row);
  if (!parsed.success) return null;
  const { Address: account, PricePerPixel, UpdatedAt } = parsed.output;
  const orchestrator = parseAddress(account);
  const weiPerPixelP18 = readPixelPrice(PricePerPixel);
  if (orchestrator === null || weiPerPixelP18 === null) return null;
  return { orchestrator, weiPerPixelP18, updatedAt: readMoment(UpdatedAt ?? null) };
}

/** Unix seconds from seconds, or from an ISO moment. */
function readMoment(value: string | number | null): number | null {
  if (value === null) return null;
  const seconds = /^\d{1,12}$/.test(String(value)) ? Number(value) : Date.parse(String(value)) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.floor(seconds) : null;
}

function nonsense(): UpstreamError {
  return new UpstreamError("pricing", "nonsense", "answered something that cannot be read");
}
