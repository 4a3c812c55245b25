import { weiToDecimal } from "../units/wei";

/** An amount as answers print it: whole tokens with all their digits ("12.5"); null where it is not known. */
export function amount(wei: bigint): string;
export function amount(wei: bigint | null): string | null;
export function amount(wei: bigint | null): string | null {
  return wei === null ? null : weiToDecimal(wei);
}
