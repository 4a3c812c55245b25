import * as v from "valibot";
import { parseAddress } from "../../units/address";

/** A recording that cannot be replayed, with a reason for people. */
export class RecordingError extends Error {
  override readonly name = "RecordingError";
}

const integer = v.pipe(
  v.union([
    v.pipe(v.string(), v.regex(/^\d+$/, "not a whole number")),
    v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  ]),
  v.transform((value) => BigInt(value)),
);

const address = v.pipe(
  v.string(),
  v.transform((text) => parseAddress(text)),
  v.check((parsed) => parsed !== null, "not an address"),
  v.transform((parsed) => parsed as NonNullable<typeof parsed>),
);

const eventSchema = v.object({
  contract: v.string(),
  event: v.string(),
  args: v.record(v.string(), v.unknown()),
});

const actionSchema = v.looseObject({
  round: integer,
  type: v.string(),
  status: v.picklist(["ok", "reverted"]),
  from: v.optional(address),
  contract: v.optional(v.string()),
  function: v.optional(v.string()),
  args: v.optional(v.array(v.unknown())),
  value: v.optional(integer),
  events: v.optional(v.array(eventSchema)),
  error: v.optional(v.string()),
  to: v.optional(address),
  amount: v.optional(integer),
});

const figures = v.record(v.string(), v.unknown());
const account = v.looseObject({ address });

const roundSchema = v.looseObject({
  round: integer,
  afterInit: v.optional(figures),
  initEvents: v.optional(v.array(eventSchema)),
  endOfRound: v.optional(figures),
  orchestrators: v.optional(v.array(account)),
  delegators: v.optional(v.array(account)),
});

const paramsSchema = v.looseObject({
  minter: v.looseObject({ inflation: integer, inflationChange: integer, targetBondingRate: integer }),
  bonding: v.looseObject({
    unbondingPeriod: integer,
    numActive: integer,
    treasuryCut: integer,
    ceiling: integer,
  }),
  l1CirculatingSupply: integer,
  roundLength: v.optional(integer, "200"),
  roundLockAmount: v.optional(integer),
  governor: v.optional(
    v.looseObject({
      votingDelay: v.optional(integer),
      votingPeriod: v.optional(integer),
      proposalThreshold: v.optional(integer),
      quorum: v.optional(integer),
      quota: v.optional(integer),
    }),
  ),
  owner: v.optional(address),
});

const scenarioSchema = v.looseObject({
  name: v.string(),
  params: paramsSchema,
  accounts: v.optional(v.record(v.string(), v.unknown())),
  mints: v.array(v.looseObject({ account: address, amount: integer, beforeRound: v.nullish(integer) })),
  actions: v.array(actionSchema),
  rounds: v.optional(v.array(roundSchema), []),
  governance: v.optional(v.array(v.looseObject({ tag: v.string(), round: v.optional(integer) })), []),
});

const fileSchema = v.looseObject({ scenarios: v.array(scenarioSchema) });

/** One recorded run: parameters, every action in order, and the accounting of each round. */
export type Scenario = v.InferOutput<typeof scenarioSchema>;
export type RecordedAction = Scenario["actions"][number];
export type RecordedRound = Scenario["rounds"][number];
export type RecordedEvent = v.InferOutput<typeof eventSchema>;
export type RecordedSnapshot = Scenario["governance"][number];

/** Reads a recording's text: scenarios, or one alone. @throws RecordingError that says where it is malformed */
export function parseRecording(text: string): readonly Scenario[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new RecordingError(`not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const alone = typeof json === "object" && json !== null && "actions" in json;
  const parsed = v.safeParse(fileSchema, alone ? { scenarios: [json] } : json);
  if (parsed.success) return parsed.output.scenarios;
  const [issue] = parsed.issues;
  throw new RecordingError(`not a recording: ${issue.message} at ${v.getDotPath(issue) ?? "its top"}`);
}
