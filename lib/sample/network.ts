import { createProtocol } from "../protocol/protocol";
import type { Address } from "../units/address";
import { WAD } from "../units/wei";
import { Recorder } from "./chain/recorder";
import { openAccount, strawAddress } from "./history/accounts";
import { type Bulk, keeperOf } from "./history/bulk";
import { createCalendar, dayStart } from "./history/calendar";
import { CHARACTERS, type CharacterKey } from "./history/characters";
import { goingClock, standingClock } from "./history/clock";
import { castDelegators } from "./history/delegator-cast";
import { planEconomy } from "./history/economy";
import { castGateways } from "./history/gateway-cast";
import { genesisParams } from "./history/genesis";
import { castOrchestrators } from "./history/orchestrator-cast";
import { Seat } from "./history/people";
import { Play } from "./history/play";
import { createPrices } from "./history/prices";
import { sizeFor } from "./history/size";
import { Stage, type Surprise } from "./history/stage";
import type { SampleChain } from "./ledger";
import { createWorld } from "./world/world";

/** A chain id that no real network has, so that nothing signed here is valid anywhere else. */
export const SAMPLE_CHAIN_ID = 1337421;
const MOST_ROUNDS_AT_ONCE = 50;
/** seconds by which a transaction moves a standing clock */
const STEP = 1;
/** seconds into a round by which somebody has initialised it */
const JUST_AFTER_START = 90;
const VISITOR_ETH = 5n * WAD;

export interface SampleOptions {
  seed: string;
  /** unix seconds at which the clock stands; null lets it go with the wall */
  now: number | null;
  /** 1 is the real network's size */
  scale: number;
  /** unix milliseconds; asked only where now is null */
  wallClock: () => number;
}

export interface SampleNetwork extends SampleChain {
  /** the ones worth finding, with what there is to see */
  readonly characters: readonly { key: CharacterKey; address: Address; label: string; see: string }[];
  /** refusals the script did not expect; empty unless a visitor's transactions crossed somebody's plans */
  readonly surprises: readonly Surprise[];
}

/** Plays a whole network's history, deterministic in the seed, the scale and the day on which it ends. */
export function createSampleNetwork({ seed, now, scale, wallClock }: SampleOptions): SampleNetwork {
  const clock = now === null ? goingClock(() => wallClock() / 1000) : standingClock(now);
  const size = sizeFor(scale);
  const economy = planEconomy(size);
  const calendar = createCalendar(dayStart(clock.now()), size.rounds);
  const priceAt = createPrices(seed, calendar.start, calendar.end);
  const orchestrators = castOrchestrators(seed, size);
  const stake = economy.startSupply * economy.participation(0);
  const delegators = castDelegators(seed, size, orchestrators, stake);
  const gateways = castGateways(seed, orchestrators);
  const exchange = strawAddress(seed, "exchange");

  const protocol = createProtocol(genesisParams({ seed, size, economy, calendar, delegators, exchange }));
  const bulk: Bulk = { reward: false };
  const recorder = new Recorder({
    chainId: SAMPLE_CHAIN_ID,
    protocol,
    calendar,
    keep: keeperOf(bulk),
  });
  const seats = orchestrators.map((part) => new Seat(part));
  const stage = new Stage({
    seed,
    size,
    economy,
    calendar,
    priceAt,
    protocol,
    recorder,
    seats,
    exchange,
    bulk,
  });
  const person = (character: CharacterKey) => {
    const part = delegators.find((one) => one.character === character);
    if (part === undefined) throw new Error(`the cast lacks its ${character}`);
    return { address: part.address, character, delegate: part.orchestrator, since: 0 };
  };
  const special = { whale: person("whale"), visitor: person("visitorDelegator") };
  const world = createWorld(
    seed,
    orchestrators,
    delegators.map(({ address }) => address),
  );
  for (const { address } of world.accounts) protocol.fundEth(address, VISITOR_ETH);
  const play = new Play(stage, delegators, gateways, special);
  play.until(calendar.end);

  const catchUp = () => {
    const time = clock.now();
    play.until(time);
    stage.reach(time);
  };
  catchUp();
  return {
    chainId: SAMPLE_CHAIN_ID,
    protocol,
    ledger: recorder.ledger,
    world,
    prices: stage.prices,
    priceAt,
    surprises: stage.surprises,
    characters: [
      ...[...orchestrators, ...gateways, ...delegators].flatMap(({ address, character }) =>
        character === null ? [] : [{ key: character, address, ...CHARACTERS[character] }],
      ),
      { key: "visitorFresh", address: openAccount(seed, "visitorFresh").address, ...CHARACTERS.visitorFresh },
    ],
    now: () => clock.now(),
    catchUp,
    head: () => recorder.head(clock.now()),
    blockAt: (number) => recorder.blockAt(number),
    mine(tx) {
      if (now !== null) clock.moveTo(clock.now() + STEP);
      catchUp();
      const mined = recorder.mine(tx, clock.now());
      stage.observe(recorder.ledger.logs.slice(mined.firstLog, mined.firstLog + mined.logCount));
      return mined;
    },
    advanceRounds(count) {
      if (!Number.isInteger(count) || count < 1 || count > MOST_ROUNDS_AT_ONCE) {
        throw new RangeError(`rounds to advance: 1 to ${MOST_ROUNDS_AT_ONCE}`);
      }
      catchUp();
      clock.moveTo(calendar.roundStart(calendar.roundAt(clock.now()) + count) + JUST_AFTER_START);
      catchUp();
    },
  };
}
