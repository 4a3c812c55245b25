import type { Address } from "../../units/address";
import type { SampleTx } from "../ledger";
import { BASE_FEE } from "./gas";
import { hashOf } from "./hashes";

type Hex = `0x${string}`;

const SIMULATED_GAS_LIMIT = 2_000_000n;

/** A simulated account's transaction, which the contracts took: nobody signed it, so its hash and fees are derived when somebody asks. */
export class SimulatedTx implements SampleTx {
  logCount = 0;

  constructor(
    readonly chainId: number,
    readonly index: number,
    readonly block: number,
    readonly from: Address,
    readonly to: Address,
    readonly call: SampleTx["call"],
    readonly value: bigint,
    readonly firstLog: number,
  ) {}

  get status(): "success" {
    return "success";
  }
  get input(): null {
    return null;
  }
  get hash(): Hex {
    return hashOf("transaction", this.chainId, this.index);
  }
  get gasLimit(): bigint {
    return SIMULATED_GAS_LIMIT;
  }
  get gasPrice(): bigint {
    return BASE_FEE;
  }
}
