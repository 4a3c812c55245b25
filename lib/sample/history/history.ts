import { createProtocol } from "../../protocol/protocol";
import type { Protocol } from "../../protocol/types";
import type { Address } from "../../units/address";
import { Recorder } from "../chain/recorder";
import { openAccount, strawAddress } from "./accounts";
import { type Bulk, keeperOf } from "./bulk";
import { createCalendar, type RoundCalendar } from "./calendar";
import { CHARACTERS, type CharacterKey } from "./characters";
import { castDelegators, type DelegatorPart } from "./delegator-cast";
import { planEconomy } from "./economy";
import { castGateways } from "./gateway-cast";
import { genesisParams } from "./genesis";
import { castOrchestrators, type OrchestratorPart } from "./orchestrator-cast";
import { type Person, Seat } from "./people";
import { Play } from "./play";
import { createPrices, type PriceAt } from "./prices";
import { sizeFor } from "./size";
import { Stage } from "./stage";

/** Somebody worth finding, and what there is to see. */
export interface Found {
  readonly key: CharacterKey;
  readonly address: Address;
  readonly label: string;
  readonly see: string;
}

/** A network that was played up to the end of its history and can be played on. */
export interface History {
  readonly calendar: RoundCalendar;
  readonly priceAt: PriceAt;
  readonly protocol: Protocol;
  readonly recorder: Recorder;
  readonly stage: Stage;
  readonly play: Play;
  readonly orchestrators: readonly OrchestratorPart[];
  readonly delegators: readonly DelegatorPart[];
  readonly characters: readonly Found[];
}

/** @param end unix seconds, a UTC midnight @param scale as in sizeFor */
export function playHistory(chainId: number, seed: string, scale: number, end: number): History {
  const size = sizeFor(scale);
  const economy = planEconomy(size);
  const calendar = createCalendar(end, size.rounds);
  const priceAt = createPrices(seed, calendar.start, calendar.end);
  const orchestrators = castOrchestrators(seed, size);
  const stake = economy.startSupply * economy.participation(0);
  const delegators = castDelegators(seed, size, orchestrators, stake);
  const gateways = castGateways(seed, orchestrators);
  const exchange = strawAddress(seed, "exchange");

  const protocol = createProtocol(genesisParams({ seed, size, economy, calendar, delegators, exchange }));
  const bulk: Bulk = { reward: false };
  const recorder = new Recorder({ chainId, protocol, calendar, keep: keeperOf(bulk) });
  const seats = orchestrators.map((part) => new Seat(part));
  const setting = { seed, size, economy, calendar, priceAt, protocol, recorder, seats, exchange, bulk };
  const stage = new Stage(setting);
  const special = { whale: personOf(delegators, "whale"), visitor: personOf(delegators, "visitorDelegator") };
  const play = new Play(stage, delegators, gateways, special);
  play.until(end);
  const fresh = { character: "visitorFresh", address: openAccount(seed, "visitorFresh").address } as const;
  const characters = charactersAmong([...orchestrators, ...gateways, ...delegators, fresh]);
  return { calendar, priceAt, protocol, recorder, stage, play, orchestrators, delegators, characters };
}

function personOf(delegators: readonly DelegatorPart[], character: CharacterKey): Person {
  const part = delegators.find((one) => one.character === character);
  if (part === undefined) throw new Error(`the cast lacks its ${character}`);
  return { address: part.address, character, delegate: part.orchestrator, since: 0 };
}

function charactersAmong(
  cast: readonly { readonly address: Address; readonly character: CharacterKey | null }[],
): Found[] {
  return cast.flatMap(({ address, character }) => {
    if (character === null) return [];
    const { label, see } = CHARACTERS[character];
    return [{ key: character, address, label, see }];
  });
}
