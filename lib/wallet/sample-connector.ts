import { createConnector } from "wagmi";
import { type Address, parseAddress } from "../units/address";
import { CHAIN_IDS, walletChain } from "./network";
import { chosenSampleAccount, readSampleAccounts, sampleQuestion } from "./sample-accounts";
import { type SampleQuestion, sampleProvider } from "./sample-provider";

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
