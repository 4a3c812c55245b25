import type { SampleChain, SampleLog } from "../../ledger";
import type { TranscoderRow } from "../rows/stake-rows";
import { bondingHandlers } from "./bonding";
import { claimHandlers } from "./claims";
import type { Market } from "./market";
import { orchestratorHandlers } from "./orchestrators";
import { parameterHandlers } from "./parameters";
import { pollHandlers } from "./polls";
import type { Records } from "./records";
import { RewardFactors } from "./reward-factors";
import { roundHandlers } from "./rounds";
import type { Supply } from "./supply";
import { ticketHandlers } from "./tickets";
import { tokenHandlers } from "./token";
import { treasuryHandlers } from "./treasury";

type Handler = (log: SampleLog) => void;
/** Contract, event name, what the mapping does with it, in order. */
type Handlers = Readonly<Record<string, Readonly<Record<string, Handler | undefined>> | undefined>>;

/** The manifest: which events the subgraph listens to. */
export function handlersFor(records: Records, chain: SampleChain, market: Market, supply: Supply): Handlers {
  const pool = new Set<TranscoderRow>();
  const factors = new RewardFactors(records.store);
  const parameters = parameterHandlers(records, chain);
  const orchestrators = orchestratorHandlers(records, pool);
  const polls = pollHandlers(records, factors);
  const { NewRound, SetCurrentRewardTokens } = roundHandlers(records, pool, market, supply);
  const bonding: Record<string, Handler> = {
    ...bondingHandlers(records),
    ...claimHandlers(records),
    ...orchestrators.bondingManager,
    ParameterUpdate: parameters.BondingManager,
  };
  for (const [event, follow] of Object.entries(polls.following)) {
    const main = bonding[event];
    bonding[event] = (log) => {
      main?.(log);
      follow(log);
    };
  }
  return {
    BondingManager: bonding,
    RoundsManager: { NewRound, ParameterUpdate: parameters.RoundsManager },
    Minter: { SetCurrentRewardTokens, ParameterUpdate: parameters.Minter },
    Controller: parameters.controller,
    LivepeerToken: tokenHandlers(records, supply),
    TicketBroker: ticketHandlers(records, market),
    ServiceRegistry: orchestrators.serviceRegistry,
    PollCreator: polls.pollCreator,
    Poll: polls.poll,
    LivepeerGovernor: treasuryHandlers(records),
  };
}
