import type { SourceName, SourceState } from "../../upstream/outcome";
import type { SourceStatus, Stamp } from "../types";

/** A source in an answer: its state, never its address or the words of its failure. */
export interface SourceAnswer {
  state: SourceState;
  /** L2 block */
  block: number | null;
  ageSeconds: number | null;
}

export interface BaseAnswer {
  network: Stamp["network"];
  asOf: Stamp["asOf"];
  sources: Record<SourceName, SourceAnswer>;
}

/** What every answer begins with. */
export function baseAnswer({ network, asOf, sources }: Stamp): BaseAnswer {
  return { network, asOf, sources: sourcesAnswer(sources) };
}

export function sourcesAnswer(sources: Stamp["sources"]): BaseAnswer["sources"] {
  return {
    chain: sourceAnswer(sources.chain),
    subgraph: sourceAnswer(sources.subgraph),
    performance: sourceAnswer(sources.performance),
    names: sourceAnswer(sources.names),
    market: sourceAnswer(sources.market),
    ipfs: sourceAnswer(sources.ipfs),
  };
}

function sourceAnswer({ state, block, ageSeconds }: SourceStatus): SourceAnswer {
  return { state, block, ageSeconds };
}
