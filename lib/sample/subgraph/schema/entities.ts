import type { TransactionRow } from "../rows/event-rows";
import { columnsOf } from "./column";
import { type Entity, entity } from "./entity";
import { EVENT_COLUMNS } from "./event-columns";
import { broadcasterDayEntity, broadcasterEntity } from "./gateway-entities";
import { dayEntity, protocolEntity, roundEntity } from "./network-entities";
import { networkEvents } from "./network-events";
import {
  delegatorEntity,
  livepeerAccountEntity,
  poolEntity,
  transcoderDayEntity,
  transcoderEntity,
  unbondingLockEntity,
} from "./stake-entities";
import { stakeEvents } from "./stake-events";
import {
  pollEntity,
  pollTallyEntity,
  treasuryProposalEntity,
  treasuryVoteEntity,
  voteEntity,
} from "./vote-entities";

const t = columnsOf<TransactionRow>();

/** `gasUsed` is the gas limit, as the mapping has it. */
const transactionEntity = entity("Transaction", [
  t.id,
  t.field("blockNumber", "BigInt!", (row) => row.block.number),
  t.field("timestamp", "Int!", (row) => row.block.timestamp),
  t.field("gasUsed", "BigInt!", (row) => row.tx.gasLimit),
  t.field("gasPrice", "BigInt!", (row) => row.tx.gasPrice),
  t.field("from", "String!", (row) => row.tx.from.toLowerCase()),
  t.field("to", "String", (row) => row.tx.to.toLowerCase()),
  t.derived("events", "[Event!]", "transaction"),
]);

/** The interface that every event implements; it can be queried like an entity. */
export const eventInterface: Entity = entity("Event", EVENT_COLUMNS);

export const eventEntities = [...stakeEvents, ...networkEvents];

export const entities: readonly Entity[] = [
  protocolEntity,
  transcoderEntity,
  poolEntity,
  roundEntity,
  delegatorEntity,
  livepeerAccountEntity,
  broadcasterEntity,
  unbondingLockEntity,
  pollEntity,
  pollTallyEntity,
  voteEntity,
  dayEntity,
  transcoderDayEntity,
  broadcasterDayEntity,
  treasuryProposalEntity,
  treasuryVoteEntity,
  transactionEntity,
  ...eventEntities.map((event) => event.entity),
];

const byName = new Map([...entities, eventInterface].map((one) => [one.name, one]));

/** The entity, or the interface Event, of that name. @throws Error where the schema names what does not exist, a fault of the program */
export function entityNamed(name: string): Entity {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`no entity ${name}`);
  return found;
}
