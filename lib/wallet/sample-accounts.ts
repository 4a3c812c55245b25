import * as v from "valibot";
import type { Hex } from "viem";
import { type Address, addressFromWire } from "../units/address";
import type { SampleQuestion } from "./sample-provider";
import { type Followed, followed } from "./session";

/** An account that the sample network gives away. */
export interface SampleAccount {
  address: Address;
  /** its situation, in words */
  word: string;
  privateKey: Hex;
}

const ANSWER = v.object({
  accounts: v.pipe(
    v.array(
      v.object({
        address: v.pipe(v.string(), v.transform(addressFromWire)),
        word: v.pipe(v.string(), v.maxLength(300)),
        privateKey: v.pipe(
          v.string(),
          v.regex(/^0x[0-9a-f]{64}$/),
          v.transform((text) => text as Hex),
        ),
      }),
    ),
    v.maxLength(50),
  ),
});

/** The accounts that the sample network gives away. @throws Error when it does not answer */
export async function readSampleAccounts(): Promise<SampleAccount[]> {
  const answer = await fetch("/sample/accounts");
  if (!answer.ok) throw new Error("the sample network does not answer");
  return v.parse(ANSWER, await answer.json()).accounts;
}

/** What the sample wallet asks at this moment. */
export const sampleQuestion: Followed<SampleQuestion | null> = followed<SampleQuestion | null>(null);

/** Which of the given accounts the sample wallet stands for when it is connected next. */
export const chosenSampleAccount: Followed<Address | null> = followed<Address | null>(null);
