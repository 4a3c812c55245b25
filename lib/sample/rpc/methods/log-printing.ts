import type { SampleBlock, SampleLog, SampleTx } from "../../ledger";
import { eventData, eventOf, indexedTopics } from "../abi/events";
import { abiOfLog } from "../abi/model-abis";
import type { ChainView } from "../chain-view";
import { type Hex, quantity } from "../quantity";

/** A log's topics, the first of them its event's. @throws Error when the ABI lacks an event that the model emits */
export function topicsOf(log: SampleLog): Hex[] {
  const event = compiledEvent(log);
  return [event.topic0, ...indexedTopics(event, log.args)];
}

/** The first topic alone, which is cheap. */
export function topic0Of(log: SampleLog): Hex {
  return compiledEvent(log).topic0;
}

/** A log as eth_getLogs answers it. */
export function printLog(view: ChainView, index: number): unknown {
  const { ledger } = view.chain;
  const log = ledger.logs[index] as SampleLog;
  const tx = ledger.txs[log.tx] as SampleTx;
  const block = ledger.blocks[tx.block] as SampleBlock;
  return {
    address: log.address.toLowerCase(),
    topics: topicsOf(log),
    data: eventData(compiledEvent(log), log.args),
    blockHash: view.hash(block.number),
    blockNumber: quantity(block.number),
    blockTimestamp: quantity(block.timestamp),
    transactionHash: tx.hash,
    transactionIndex: quantity(view.index.positionInBlock(log.tx)),
    logIndex: quantity(index - view.index.firstLogOfBlock(log.tx)),
    removed: false,
  };
}

function compiledEvent(log: SampleLog): NonNullable<ReturnType<typeof eventOf>> {
  const event = eventOf(abiOfLog(log.contract), log.event);
  if (event === undefined) throw new Error(`no ABI for ${log.contract}.${log.event}`);
  return event;
}
