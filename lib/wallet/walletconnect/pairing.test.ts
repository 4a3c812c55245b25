import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CODE, fakeRelayClient, PAIRING, sessionOf, TOPIC } from "../testing/fake-relay-client";
import { cancelPairing, pair, pairingCode } from "./pairing";

const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a pairing", () => {
  it("asks for one chain and for nothing but transactions, shows a code, and ends with the wallet's session", async () => {
    const { client, state, approve } = fakeRelayClient();
    const paired = pair(client, 42_161);
    await settled();
    expect(state.asked).toEqual([
      {
        optionalNamespaces: {
          eip155: {
            chains: ["eip155:42161"],
            methods: ["eth_sendTransaction", "wallet_switchEthereumChain"],
            events: ["accountsChanged", "chainChanged"],
          },
        },
      },
    ]);
    expect(pairingCode.get()).toBe(CODE);
    approve(sessionOf());
    expect(await paired).toEqual(sessionOf());
    expect(pairingCode.get()).toBeNull();
    expect(state.ended).toEqual([]);
  });

  it.each([
    ["the person's refusal", { code: 5000, message: "User rejected." }, "rejected", /you rejected it/],
    ["a refusal in words alone", new Error("Proposal rejected"), "rejected", /you rejected it/],
    [
      "a wallet without the chain",
      { code: 5100, message: "Unsupported chains." },
      "wrong-chain",
      /not offer Arbitrum/,
    ],
    ["nobody's answer", { code: 0, message: "Proposal expired" }, "expired", /expired/],
    ["a fault without words", undefined, "dropped", /does not answer/],
  ])("says %s in words, and ends the code", async (_what, error, fault, words) => {
    const { client, state, refuse } = fakeRelayClient();
    const paired = pair(client, 42_161).catch((thrown) => thrown);
    await settled();
    refuse(error);
    expect(await paired).toMatchObject({ fault, words: expect.stringMatching(words) });
    await settled();
    expect(state.ended).toEqual([PAIRING]);
    expect(pairingCode.get()).toBeNull();
  });

  it("gives up a relay that does not answer, and one that answers with a failure", async () => {
    const { client, state } = fakeRelayClient();
    state.reach = () => new Promise(() => {});
    const silent = pair(client, 42_161).catch((thrown) => thrown);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await silent).toMatchObject({
      fault: "dropped",
      words: expect.stringMatching(/relay does not answer/),
    });
    state.reach = () => Promise.reject(new Error("Failed to publish custom payload"));
    await expect(pair(client, 42_161)).rejects.toMatchObject({ fault: "dropped" });
  });

  it("shows no code that is no pairing's", async () => {
    const { client } = fakeRelayClient();
    const connect = async () => ({
      uri: "javascript:alert(1)",
      approval: () => new Promise<unknown>(() => {}),
    });
    await expect(pair({ ...client, connect }, 42_161)).rejects.toMatchObject({ fault: "dropped" });
    expect(pairingCode.get()).toBeNull();
  });

  it("turns away a wallet that agrees after it was cancelled", async () => {
    const { client, state, approve } = fakeRelayClient();
    const paired = pair(client, 42_161).catch((thrown) => thrown);
    await settled();
    cancelPairing();
    expect(await paired).toMatchObject({ fault: "cancelled" });
    approve(sessionOf());
    await settled();
    expect(state.ended).toEqual([PAIRING, TOPIC]);
  });

  it("keeps the code of the next attempt when the one before it ends", async () => {
    const { client, approve } = fakeRelayClient();
    const first = pair(client, 42_161).catch((thrown) => thrown);
    await settled();
    const second = pair(client, 42_161);
    await settled();
    expect(await first).toMatchObject({ fault: "cancelled" });
    expect(pairingCode.get()).toBe(CODE);
    approve(sessionOf());
    expect(await second).toEqual(sessionOf());
  });
});
