import { createParser, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { type Address, parseAddress } from "../units/address";
import { type Ignored, type LinkParams, readParams } from "./params";

/** What can be done with stake, in the order of the form's choices. */
export const STAKE_DEEDS = ["delegate", "move", "undelegate", "rebond", "withdraw"] as const;
export type StakeDeed = (typeof STAKE_DEEDS)[number];

/** No name and no address is longer. */
const ACCOUNT_BOUND = 255;

const parseAsAccount = createParser<string>({
  parse: (text) => (text.trim() !== "" && text.length <= ACCOUNT_BOUND ? text.trim() : null),
  serialize: (text) => text,
});

const parseAsAddress = createParser<Address>({ parse: parseAddress, serialize: String });

const PARSERS = {
  do: parseAsStringLiteral(STAKE_DEEDS).withDefault("delegate"),
  to: parseAsAddress,
  account: parseAsAccount.withDefault(""),
};

/** What a link to the stake page says: what is to be done, with which orchestrator, and whose account is looked at. */
export type StakeView = inferParserType<typeof PARSERS>;

const serialize = createSerializer(PARSERS);

export const DEFAULT_STAKE: StakeView = { do: "delegate", to: null, account: "" };

/** Reads a link's parameters; what makes no sense falls back to its default and is named in `ignored`. */
export function readStakeView(params: LinkParams): { view: StakeView; ignored: Ignored[] } {
  const { values, ignored } = readParams(PARSERS, params);
  return { view: { ...DEFAULT_STAKE, ...values }, ignored };
}

/** The canonical link to a view of the stake page. */
export function stakeHref(view: Partial<StakeView> = {}): string {
  const { do: deed, to, account } = { ...DEFAULT_STAKE, ...view };
  return `/stake${serialize({ do: deed, to, account })}`;
}
