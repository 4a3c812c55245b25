import { describe, expect, it } from "vitest";
import { PINNED } from "../facts/contracts";
import { createRpc } from "../sample/rpc/rpc";
import { provider as nodeOf } from "../sample/testing/client";
import { POOR, smallChain, USER } from "../sample/testing/small-chain";
import { transactionOf } from "./calldata";
import { sampleProvider } from "./sample-provider";

const KEY = `0x${"51".repeat(32)}` as const;

function stand(sign = true) {
  const chain = smallChain();
  const node = nodeOf(createRpc(chain));
  const questions: unknown[] = [];
  const provider = sampleProvider(
    KEY,
    async (question) => {
      questions.push(question);
      return sign;
    },
    (method, params) => node.request({ method, params }),
  );
  return { chain, provider, questions };
}
const approval = transactionOf({ kind: "approve", amount: 7n }, USER.address);
const sending = (from: string) => ({
  method: "eth_sendTransaction",
  params: [{ from, to: approval.to, data: approval.data }],
});

describe("the sample wallet", () => {
  it("asks, signs really and sends to the sample chain", async () => {
    const { chain, provider, questions } = stand();
    const hash = await provider.request(sending(USER.address));
    expect(hash).toMatch(/^0x[0-9a-f]{64}$/);
    expect(questions).toEqual([{ to: approval.to, data: approval.data }]);
    expect(chain.protocol.read("LivepeerToken", "allowance", [USER.address, PINNED.BondingManager])).toBe(7n);
  });

  it("sends nothing that the person rejects, or for another account", async () => {
    const { chain, provider } = stand(false);
    await expect(provider.request(sending(USER.address))).rejects.toMatchObject({ code: 4001 });
    await expect(provider.request(sending(POOR.address))).rejects.toMatchObject({ code: 4100 });
    expect(chain.protocol.read("LivepeerToken", "allowance", [USER.address, PINNED.BondingManager])).toBe(0n);
  });

  it("signs for no other chain, whatever the node calls itself", async () => {
    const asked: string[] = [];
    const provider = sampleProvider(
      KEY,
      async () => true,
      async (method) => {
        asked.push(method);
        return method === "eth_chainId" ? "0xa4b1" : "0x1";
      },
    );
    await expect(provider.request(sending(USER.address))).rejects.toMatchObject({ code: 4902 });
    expect(asked).not.toContain("eth_sendRawTransaction");
  });

  it("tells its account, and passes reads on", async () => {
    const { provider } = stand();
    expect(await provider.request({ method: "eth_requestAccounts" })).toEqual([USER.address]);
    expect(await provider.request({ method: "eth_chainId" })).toBe("0x14684d");
    await expect(provider.request({ method: "personal_sign", params: [] })).rejects.toMatchObject({
      code: 4200,
    });
  });
});
