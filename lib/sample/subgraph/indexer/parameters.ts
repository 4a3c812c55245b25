import type { ModelContract } from "../../../protocol/types";
import type { SampleChain, SampleLog } from "../../ledger";
import { text } from "../log-args";
import type { Records } from "./records";

/** ParameterUpdate of BondingManager, RoundsManager and Minter, Pause and Unpause. */
export function parameterHandlers(records: Records, chain: SampleChain) {
  /**
   * The event names a parameter and no value, so the mapping reads the contract. A history is indexed after it was
   * played, so the value is taken from the setter's call, and from the contract only where there was none.
   */
  function parameter(contract: ModelContract, param: string, getter: string): bigint {
    const { call } = records.seen.tx;
    const setter = `set${param.charAt(0).toUpperCase()}${param.slice(1)}`;
    const given = call?.function === setter ? call.args[0] : chain.protocol.read(contract, getter, []);
    return BigInt(given as bigint);
  }

  function bondingManager(log: SampleLog): void {
    const param = text(log, "param");
    const value = (getter: string) => parameter("BondingManager", param, getter);
    const protocol = records.protocol();
    if (param === "unbondingPeriod") protocol.unbondingPeriod = value(param);
    if (param === "numActiveTranscoders") protocol.numActiveTranscoders = value("getTranscoderPoolMaxSize");
  }

  function minter(log: SampleLog): void {
    const param = text(log, "param");
    const protocol = records.protocol();
    if (param === "targetBondingRate") protocol.targetBondingRate = parameter("Minter", param, param);
    if (param === "inflationChange") protocol.inflationChange = parameter("Minter", param, param);
  }

  function roundsManager(log: SampleLog): void {
    const param = text(log, "param");
    const protocol = records.protocol();
    if (param === "roundLength") {
      const round = records.round();
      protocol.roundLength = parameter("RoundsManager", param, param);
      protocol.lastRoundLengthUpdateStartBlock = round.startBlock;
      protocol.lastRoundLengthUpdateRound = round.number;
    }
    if (param === "roundLockAmount") {
      protocol.roundLockAmount = parameter("RoundsManager", param, param);
      // recomputed here only: a new round length leaves it stale, as in the mapping
      protocol.lockPeriod = (protocol.roundLength * protocol.roundLockAmount) / 1_000_000n;
    }
  }

  const pause = (paused: boolean) => () => {
    records.protocol().paused = paused;
  };

  return {
    BondingManager: bondingManager,
    Minter: minter,
    RoundsManager: roundsManager,
    controller: { Pause: pause(true), Unpause: pause(false) },
  };
}
