import { WAD } from "../units/wei";
import { dayStart } from "./history/calendar";
import { goingClock, standingClock } from "./history/clock";
import { type Found, playHistory } from "./history/history";
import type { Surprise } from "./history/stage";
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
  readonly characters: readonly Found[];
  /** refusals the script did not expect; empty unless a visitor's transactions crossed somebody's plans */
  readonly surprises: readonly Surprise[];
}

/** Plays a whole network's history, deterministic in the seed, the scale and the day on which it ends. */
export function createSampleNetwork({ seed, now, scale, wallClock }: SampleOptions): SampleNetwork {
  const clock = now === null ? goingClock(() => wallClock() / 1000) : standingClock(now);
  const history = playHistory(SAMPLE_CHAIN_ID, seed, scale, dayStart(clock.now()));
  const { calendar, play, protocol, recorder, stage } = history;
  const named = history.delegators.map(({ address }) => address);
  const world = createWorld(seed, history.orchestrators, named);
  for (const { address } of world.accounts) protocol.fundEth(address, VISITOR_ETH);

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
    priceAt: history.priceAt,
    surprises: stage.surprises,
    characters: history.characters,
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
    advanceRounds(count, started = true) {
      if (!Number.isInteger(count) || count < 1 || count > MOST_ROUNDS_AT_ONCE) {
        throw new RangeError(`rounds to advance: 1 to ${MOST_ROUNDS_AT_ONCE}`);
      }
      catchUp();
      const round = calendar.roundAt(clock.now()) + count;
      if (!started) play.startLate(round);
      clock.moveTo(calendar.roundStart(round) + JUST_AFTER_START);
      catchUp();
    },
  };
}
