import { custom } from "viem";
import { arbitrum } from "viem/chains";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createConfig, createStorage } from "wagmi";
import { connect, disconnect, getConnection, reconnect, switchChain } from "wagmi/actions";
import type { WalletProvider } from "../provider";
import { ALICE, BOB, fakeRelayClient, ON_ARBITRUM, sessionOf, TOPIC } from "../testing/fake-relay-client";
import { walletConnectConnector } from "./connector";

const HASH = `0x${"1".repeat(64)}`;
const TRANSACTION = { method: "eth_sendTransaction", params: [{ from: ALICE, to: BOB, data: "0x" }] };

function wagmiWith(fake: ReturnType<typeof fakeRelayClient>, open = vi.fn(async () => fake.client)) {
  const config = createConfig({
    chains: [arbitrum],
    transports: { [arbitrum.id]: custom({ request: () => Promise.reject(new Error("unused")) }) },
    connectors: [walletConnectConnector("0".repeat(32), arbitrum.id, open)],
    storage: createStorage({ storage: { getItem: () => null, setItem: () => {}, removeItem: () => {} } }),
  });
  const connector = config.connectors[0];
  if (connector === undefined) throw new Error("no connector");
  const provider = async () => (await connector.getProvider()) as Required<WalletProvider>;
  return { config, connector, open, provider, now: () => getConnection(config) };
}

/** Connected by a wallet that agrees to a session. */
async function connected(session: unknown = sessionOf()) {
  const fake = fakeRelayClient();
  const wagmi = wagmiWith(fake);
  const connecting = connect(wagmi.config, { connector: wagmi.connector });
  await vi.waitFor(() => expect(fake.state.asked).toHaveLength(1));
  await Promise.resolve();
  fake.state.sessions = [session];
  await vi.waitFor(() => fake.approve(session));
  await vi.waitFor(async () => {
    fake.approve(session);
    await connecting;
  });
  fake.state.asked = [];
  return { fake, ...wagmi };
}

const fetched = vi.fn<typeof fetch>();
beforeEach(() => vi.stubGlobal("fetch", fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

describe("a wallet by WalletConnect", () => {
  it("loads nothing before it is wanted", () => {
    expect(wagmiWith(fakeRelayClient()).open).not.toHaveBeenCalled();
  });

  it("connects as the wallet agrees, on the site's chain even where it opens another first", async () => {
    const { now, provider } = await connected(sessionOf([`eip155:1:${BOB}`, ON_ARBITRUM]));
    expect(now()).toMatchObject({ status: "connected", address: ALICE, chainId: 42_161 });
    const { request, peer } = await provider();
    expect(await request({ method: "eth_accounts" })).toEqual([ALICE]);
    expect(await request({ method: "eth_chainId" })).toBe("0xa4b1");
    expect(peer()).toBe("Phone Wallet");
  });

  it("hands a transaction to the wallet with the session's topic and its chain, once", async () => {
    const { fake, provider } = await connected();
    fake.state.answer = () => HASH;
    expect(await (await provider()).request(TRANSACTION)).toBe(HASH);
    expect(fake.state.asked).toEqual([{ topic: TOPIC, chainId: "eip155:42161", request: TRANSACTION }]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("says the person's refusal as such, and leaves other answers as they are", async () => {
    const { fake, provider } = await connected();
    const { request } = await provider();
    fake.state.answer = () => Promise.reject({ code: 5000, message: "User rejected." });
    await expect(request(TRANSACTION)).rejects.toMatchObject({ fault: "rejected" });
    fake.state.answer = () => Promise.reject({ code: -32000, message: "insufficient funds" });
    await expect(request(TRANSACTION)).rejects.toMatchObject({ message: "insufficient funds" });
  });

  it("asks the wallet for no signature that the session does not hold, and nothing else at all", async () => {
    const namespaces = { eip155: { accounts: [ON_ARBITRUM], methods: ["personal_sign"], events: [] } };
    const { fake, provider } = await connected(sessionOf([], { namespaces }));
    const { request } = await provider();
    await expect(request(TRANSACTION)).rejects.toMatchObject({ fault: "locked" });
    await expect(request({ method: "personal_sign", params: [] })).rejects.toMatchObject({ code: 4200 });
    expect(fake.state.asked).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("reads from WalletConnect's node, on the chain in use", async () => {
    const { fake, provider } = await connected();
    fetched.mockImplementation(async () => Response.json({ jsonrpc: "2.0", id: 1, result: "0x10" }));
    expect(await (await provider()).request({ method: "eth_blockNumber" })).toBe("0x10");
    expect(String(fetched.mock.calls[0]?.[0])).toBe(
      `https://rpc.walletconnect.org/v1/?chainId=eip155:42161&projectId=${"0".repeat(32)}`,
    );
    expect(fake.state.asked).toEqual([]);
  });

  it("tells a node's refusal with its data, and a silent node without its address", async () => {
    const { request } = await (await connected()).provider();
    const error = { code: 3, message: "execution reverted: not due", data: "0x" };
    fetched.mockImplementation(async () => Response.json({ jsonrpc: "2.0", id: 1, error }));
    await expect(request({ method: "eth_call", params: [] })).rejects.toMatchObject({
      details: "execution reverted: not due",
    });
    fetched.mockImplementation(async () => new Response("no", { status: 401 }));
    await expect(request({ method: "eth_call", params: [] })).rejects.toMatchObject({ fault: "dropped" });
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));
    await expect(request({ method: "eth_call", params: [] })).rejects.toMatchObject({ fault: "dropped" });
  });

  it("follows another account and another chain, and comes back without asking where it is open", async () => {
    const { fake, config, now } = await connected(
      sessionOf([ON_ARBITRUM, `eip155:42161:${BOB}`, `eip155:1:${BOB}`]),
    );
    fake.tell("session_event", { params: { event: { name: "accountsChanged", data: [BOB] } } });
    expect(now()).toMatchObject({ address: BOB, chainId: 42_161 });
    fake.tell("session_event", { params: { event: { name: "chainChanged", data: "0x1" } } });
    expect(now()).toMatchObject({ address: BOB, chainId: 1 });
    await switchChain(config, { chainId: 42_161 });
    expect(now()).toMatchObject({ address: BOB, chainId: 42_161 });
    expect(fake.state.asked).toEqual([]);
  });

  it("hears nothing of another session, and nothing that is malformed", async () => {
    const { fake, now } = await connected();
    fake.tell("session_delete", { topic: "d".repeat(64) });
    for (const params of [
      undefined,
      {},
      { event: { name: "accountsChanged", data: "x" } },
      { namespaces: 1 },
    ]) {
      fake.tell("session_event", { params });
    }
    expect(now()).toMatchObject({ status: "connected", address: ALICE });
  });

  it("takes up what the wallet opens and closes later", async () => {
    const { fake, now } = await connected();
    const spaces = (accounts: string[]) => ({ params: { namespaces: sessionOf(accounts).namespaces } });
    fake.tell("session_update", spaces([`eip155:42161:${BOB}`]));
    expect(now()).toMatchObject({ address: BOB, chainId: 42_161 });
    fake.tell("session_update", spaces([`eip155:10:${BOB}`]));
    expect(now()).toMatchObject({ address: BOB, chainId: 10 });
    fake.tell("session_update", spaces([]));
    expect(now().status).toBe("disconnected");
  });

  it.each(["session_delete", "session_expire"])("ends with %s, and signs nothing more", async (event) => {
    const { fake, now, provider } = await connected();
    const { request } = await provider();
    fake.tell(event);
    expect(now().status).toBe("disconnected");
    await expect(request(TRANSACTION)).rejects.toMatchObject({ fault: "locked" });
    expect(fake.state.asked).toEqual([]);
  });

  it("ends when the wallet names no account any more", async () => {
    const { fake, now } = await connected();
    fake.tell("session_event", { params: { event: { name: "accountsChanged", data: [] } } });
    expect(now().status).toBe("disconnected");
  });

  it("asks a wallet on another chain to change, and believes only an account that it then opens", async () => {
    const methods = ["eth_sendTransaction", "wallet_switchEthereumChain"];
    const before = sessionOf([], { namespaces: { eip155: { accounts: [`eip155:1:${ALICE}`], methods } } });
    const after = sessionOf([], { namespaces: { eip155: { accounts: [ON_ARBITRUM], methods } } });
    const { fake, config, now, provider } = await connected(before);
    expect(now()).toMatchObject({ chainId: 1 });
    await expect(switchChain(config, { chainId: 42_161 })).rejects.toMatchObject({
      words: expect.stringMatching(/has not opened this network/),
    });
    expect(now()).toMatchObject({ chainId: 1 });
    fake.state.answer = () => {
      fake.state.sessions = [after];
      return null;
    };
    await switchChain(config, { chainId: 42_161 });
    expect(now()).toMatchObject({ chainId: 42_161, address: ALICE });
    const asked = { method: "wallet_switchEthereumChain", params: [{ chainId: "0xa4b1" }] };
    expect(fake.state.asked.at(-1)).toEqual({ topic: TOPIC, chainId: "eip155:1", request: asked });
    fake.state.answer = () => HASH;
    expect(await (await provider()).request(TRANSACTION)).toBe(HASH);
  });

  it("says it in words where the wallet cannot be asked to change, and signs nothing on its chain's word alone", async () => {
    const { fake, config, provider } = await connected(sessionOf([`eip155:1:${ALICE}`]));
    await expect(switchChain(config, { chainId: 42_161 })).rejects.toMatchObject({ fault: "wrong-chain" });
    fake.tell("session_event", { params: { event: { name: "chainChanged", data: 42_161 } } });
    await expect((await provider()).request(TRANSACTION)).rejects.toMatchObject({ fault: "wrong-chain" });
    expect(fake.state.asked).toEqual([]);
  });

  it("refuses a wallet that names no usable account", async () => {
    await expect(connected(sessionOf(["solana:1:x"]))).rejects.toMatchObject({
      words: expect.stringMatching(/named no account/),
    });
  });

  it("takes up a kept session without a code, and without one asks nothing", async () => {
    const fake = fakeRelayClient([sessionOf(undefined, { expiry: 1 }), sessionOf()]);
    const { config, connector, now } = wagmiWith(fake);
    await reconnect(config, { connectors: [connector] });
    expect(now()).toMatchObject({ status: "connected", address: ALICE });
    const none = fakeRelayClient();
    const without = wagmiWith(none);
    await reconnect(without.config, { connectors: [without.connector] });
    expect(without.now().status).toBe("disconnected");
    expect([...fake.state.asked, ...none.state.asked]).toEqual([]);
  });

  it("tells the wallet when the person leaves, and forgets it even where it cannot be told", async () => {
    const { fake, config, now } = await connected();
    await disconnect(config);
    expect(fake.state).toMatchObject({ ended: [TOPIC], sessions: [] });
    expect(now().status).toBe("disconnected");
    const lost = await connected();
    lost.fake.client.disconnect = () => Promise.reject(new Error("no relay"));
    await disconnect(lost.config);
    expect(lost.fake.state.sessions).toEqual([]);
  });

  it("tries again to load what did not load", async () => {
    const fake = fakeRelayClient([sessionOf()]);
    const open = vi.fn(async () => fake.client).mockRejectedValueOnce(new Error("ChunkLoadError"));
    const { config, connector, now } = wagmiWith(fake, open);
    await expect(connect(config, { connector })).rejects.toThrow("ChunkLoadError");
    await connect(config, { connector });
    expect(now().status).toBe("connected");
  });
});
