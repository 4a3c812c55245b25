import { expect, it } from "vitest";
import { cidOf } from "./cid";

it("gives a small text the CID that IPFS gives it", () => {
  // "hello world\n", the file everybody adds first
  expect(cidOf("hello world\n")).toBe("QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o");
  expect(cidOf("x".repeat(500))).toMatch(/^Qm[1-9A-HJ-NP-Za-km-z]{44}$/);
});
