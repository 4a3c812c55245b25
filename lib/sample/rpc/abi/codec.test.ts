import {
  type AbiParameter,
  decodeAbiParameters,
  encodeAbiParameters,
  encodeEventTopics,
  parseAbi,
} from "viem";
import { describe, expect, it } from "vitest";
import { multicall3Abi } from "../../../facts/abis/multicall3";
import { eventData, eventOf, indexedTopics } from "./events";
import { functionsOf } from "./functions";
import { MODEL_ABIS } from "./model-abis";
import { tupleCodec } from "./tuple-codec";

const ADDRESS = "0x35Bcf3c30594191d53231E4FF333E8A770453e40";

/** Some value of a type, as the model would give it: bigint for integers, arrays for structs. */
function sample(parameter: AbiParameter): unknown {
  const item = /^(.*)\[\]$/.exec(parameter.type)?.[1];
  if (item !== undefined) return [sample({ ...parameter, type: item }), sample({ ...parameter, type: item })];
  if ("components" in parameter) return parameter.components.map(sample);
  if (parameter.type === "address") return ADDRESS;
  if (parameter.type === "bool") return true;
  if (parameter.type === "string") return "grüße, 世界";
  if (parameter.type === "bytes") return "0x010203";
  const fixed = /^bytes(\d+)$/.exec(parameter.type)?.[1];
  if (fixed !== undefined) return `0x${"ab".repeat(Number(fixed))}`;
  const bits = Number(/\d+$/.exec(parameter.type)?.[0] ?? 256);
  return parameter.type.startsWith("int") ? -(1n << BigInt(bits - 1)) : (1n << BigInt(bits)) - 1n;
}

const TUPLES = [...Object.values(MODEL_ABIS), multicall3Abi]
  .flatMap((abi) => abi.filter((item) => item.type === "function"))
  .flatMap((item) => [
    { name: `${item.name} arguments`, parameters: item.inputs as readonly AbiParameter[] },
    { name: `${item.name} results`, parameters: item.outputs as readonly AbiParameter[] },
  ])
  .filter(({ parameters }) => parameters.length > 0);

describe("arguments and results", () => {
  it.each(TUPLES)("of $name are written as viem writes them and read back", ({ parameters }) => {
    const codec = tupleCodec(parameters);
    const values = parameters.map(sample);
    const written = codec.encode(values);
    expect(`0x${written}`).toBe(encodeAbiParameters(parameters, values));
    expect(codec.decode(written)).toEqual(values);
  });

  it("are refused when words are missing or hold more than their type", () => {
    const [fn] = functionsOf(parseAbi(["function f(address a, bool b, uint8 c)"])).values();
    const words = (a: string, b: string, c: string) =>
      [a, b, c].map((word) => word.padStart(64, "0")).join("");
    const address = ADDRESS.slice(2).toLowerCase();
    expect(fn?.inputs.decode(words(address, "1", "ff"))).toEqual([ADDRESS, true, 255n]);
    expect(fn?.inputs.decode(words(`1${address}`, "1", "ff"))).toBeNull();
    expect(fn?.inputs.decode(words(address, "2", "ff"))).toBeNull();
    expect(fn?.inputs.decode(words(address, "1", "100"))).toBeNull();
    expect(fn?.inputs.decode(words(address, "1", "ff").slice(64))).toBeNull();
  });
});

describe("events", () => {
  it("have the topics and data that viem gives them", () => {
    const abi = MODEL_ABIS.LivepeerGovernor;
    const args = {
      voter: ADDRESS,
      proposalId: 7n,
      support: 1n,
      weight: 10n ** 24n,
      reason: "because",
    } as const;
    const event = eventOf(abi, "VoteCast");
    if (event === undefined) throw new Error("the governor has no VoteCast");
    expect([event.topic0, ...indexedTopics(event, args)]).toEqual(
      encodeEventTopics({ abi, eventName: "VoteCast", args: { voter: ADDRESS } }),
    );
    const types = ["uint256", "uint8", "uint256", "string"].map((type) => ({ type }));
    expect(decodeAbiParameters(types, eventData(event, args))).toEqual([7n, 1, 10n ** 24n, "because"]);
  });
});
