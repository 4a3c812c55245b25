import { weiToNumber } from "../../units/wei";
import type { SubgraphClient } from "../subgraph/client";
import { TICKET_BEFORE } from "../subgraph/documents";
import { pricedTicketsShape } from "../subgraph/shapes";
import type { PastPrice } from "./past-swap";

/** How long before a moment a ticket's price still counts for it. */
const REACH_SECONDS = 2 * 86_400;

/** ETH/USD from the face values of the ticket nearest before a moment; null where there is none. @throws UpstreamError */
export async function ethUsdFromTicket(client: SubgraphClient, timestamp: number): Promise<PastPrice | null> {
  const variables = { since: timestamp - REACH_SECONDS, until: timestamp };
  const { winningTicketRedeemedEvents } = await client.ask(TICKET_BEFORE, variables, pricedTicketsShape);
  const [ticket] = winningTicketRedeemedEvents;
  if (ticket === undefined || ticket.faceValue <= 0n) return null;
  return {
    value: weiToNumber(ticket.faceValueUSD) / weiToNumber(ticket.faceValue),
    timestamp: ticket.timestamp,
  };
}
