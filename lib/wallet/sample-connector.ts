import * as v from "valibot";
import type { Hex } from "viem";
import { createConnector } from "wagmi";
import { type Address, addressFromWire, parseAddress } from "../units/address";
import { CHAIN_IDS, walletChain } from "./network";
import { type SampleQuestion, sampleProvider } from "./sample-provider";
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

const ask = (asked: Omit<SampleQuestion, "answer">) =>
  new Promise<boolean>((resolve) => {
    sampleQuestion.get()?.answer(false);
    const answer = (sign: boolean) => {
      sampleQuestion.set(null);
      resolve(sign);
    };
    sampleQuestion.set({ ...asked, answer });
  });

const CHOSEN = "sample.account";

/** Which of the given accounts the sample wallet stands for when it is connected next. */
export const chosenSampleAccount: Followed<Address | null> = followed<Address | null>(null);

/** The sample network's own wallet as a connector. */
export function sampleConnector() {
  let provider: ReturnType<typeof sampleProvider> | null = null;
  let account: Address | null = null;
  return createConnector((config) => ({
    id: "sample",
    name: "Sample wallet",
    type: "sample",
    async connect({ withCapabilities } = {}) {
      const kept = await config.storage?.getItem(CHOSEN);
      const wanted = chosenSampleAccount.get() ?? (typeof kept === "string" ? parseAddress(kept) : null);
      const accounts = await readSampleAccounts();
      const found =
        accounts.find(({ address }) => address === wanted) ?? (wanted === null ? accounts[0] : undefined);
      if (found === undefined) throw new Error("the sample network does not know this account");
      account = found.address;
      provider = sampleProvider(found.privateKey, ask);
      await config.storage?.setItem(CHOSEN, account);
      const list = withCapabilities ? [{ address: account, capabilities: {} }] : [account];
      return { accounts: list as never, chainId: CHAIN_IDS.sample };
    },
    async disconnect() {
      provider = null;
      account = null;
      sampleQuestion.get()?.answer(false);
    },
    getAccounts: async () => (account === null ? [] : [account]),
    getChainId: async () => CHAIN_IDS.sample,
    getProvider: async () => provider ?? { request: () => Promise.reject(new Error("not connected")) },
    isAuthorized: async () => true,
    switchChain: async () => walletChain("sample", location.origin),
    onAccountsChanged: () => {},
    onChainChanged: () => {},
    onDisconnect: () => {},
  }));
}
