import { custom } from "viem";
import { arbitrum } from "viem/chains";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createConfig, createStorage } from "wagmi";
import { connect, getConnection, switchChain } from "wagmi/actions";
import type { WalletProvider } from "../provider";
import { ALICE, BOB } from "../testing/fake-relay-client";
import { type PhoneWallet, phoneWallet } from "../testing/phone-wallet";
import { Relay, socketTo } from "../testing/relay";
import { walletConnectConnector } from "./connector";
import { pairingCode } from "./pairing";

const HASH = `0x${"1".repeat(64)}`;
const TRANSACTION = { method: "eth_sendTransaction", params: [{ from: ALICE, to: BOB, data: "0x" }] };
const PATIENCE = { timeout: 10_000 };

let relay: Relay;
let phone: PhoneWallet;

/** WalletConnect's own client at both ends, with a relay in memory between them: what a fake could get wrong about it. */
describe("WalletConnect's own client", () => {
  beforeAll(async () => {
    relay = new Relay();
    vi.stubGlobal("WebSocket", socketTo(relay));
    vi.stubGlobal("location", { origin: "https://bondwise.example" });
    phone = await phoneWallet(relay, "phone");
  });
  afterAll(() => void vi.unstubAllGlobals());

  const config = createConfig({
    chains: [arbitrum],
    transports: { [arbitrum.id]: custom({ request: () => Promise.reject(new Error("unused")) }) },
    connectors: [walletConnectConnector("0".repeat(32), arbitrum.id)],
    storage: createStorage({ storage: { getItem: () => null, setItem: () => {}, removeItem: () => {} } }),
  });
  const connector = config.connectors[0] as NonNullable<(typeof config.connectors)[0]>;
  const now = () => getConnection(config);
  const code = () =>
    vi.waitFor(() => {
      const shown = pairingCode.get();
      if (shown === null) throw new Error("no code yet");
      return shown;
    }, PATIENCE);

  it("is refused by a wallet in words, and then agreed to with a new code", async () => {
    const refused = connect(config, { connector }).catch((error) => error);
    const first = await code();
    await phone.scan(first, null);
    expect(await refused).toMatchObject({ fault: "rejected" });
    const agreed = connect(config, { connector });
    const second = await code();
    expect(second).not.toBe(first);
    await phone.scan(second, [`eip155:42161:${ALICE}`, `eip155:42161:${BOB}`]);
    await agreed;
    expect(now()).toMatchObject({ status: "connected", address: ALICE, chainId: 42_161 });
  }, 30_000);

  it("carries a transaction to the phone and the answer back", async () => {
    const provider = (await connector.getProvider()) as Required<WalletProvider>;
    expect(provider.peer()).toBe("Phone Wallet");
    phone.answers.eth_sendTransaction = () => HASH;
    expect(await provider.request(TRANSACTION)).toBe(HASH);
    expect(phone.asked).toMatchObject([{ chainId: "eip155:42161", ...TRANSACTION }]);
    phone.answers.eth_sendTransaction = () => {
      throw { code: 5000, message: "User rejected." };
    };
    await expect(provider.request(TRANSACTION)).rejects.toMatchObject({ fault: "rejected" });
  }, 30_000);

  it("hears the phone change its account and chain, and leave", async () => {
    await phone.tell("accountsChanged", [BOB], "eip155:42161");
    await vi.waitFor(() => expect(now()).toMatchObject({ address: BOB }), PATIENCE);
    await phone.tell("chainChanged", 1, "eip155:42161");
    await vi.waitFor(() => expect(now()).toMatchObject({ chainId: 1 }), PATIENCE);
    await switchChain(config, { chainId: 42_161 });
    expect(now()).toMatchObject({ chainId: 42_161, address: BOB });
    await phone.leave();
    await vi.waitFor(() => expect(now().status).toBe("disconnected"), PATIENCE);
  }, 30_000);
});
