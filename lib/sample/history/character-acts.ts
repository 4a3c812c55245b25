import type { Address } from "../../units/address";
import { wei } from "./amounts";
import { move, prepareVisitor } from "./delegator-acts";
import { bond, buy } from "./money";
import { nameTerms, poolLast, remoteCaller, remoteSince } from "./orchestrator-acts";
import type { Person, Seat } from "./people";
import type { Stage } from "./stage";

/** Delegators with a story. */
export interface SpecialPeople {
  readonly whale: Person;
  readonly visitor: Person;
}

const BAIT_TAKEN_AT = 0.8;
const WHALE_RESTS = 43;
const WAVER_ROUNDS = 12;
/** rounds before the end of history from which the two at the edge take turns */
const DUEL_ROUNDS = 12;

/**
 * What the characters do in a round beyond what everybody does.
 * @param early a moment after the reward calls of the two at the edge @param late a moment after everybody's
 */
export function planCharacters(stage: Stage, cast: SpecialPeople, early: number, late: number): void {
  const { whale, visitor } = cast;
  for (const seat of stage.setting.seats) {
    switch (seat.part.character) {
      case "wavering":
        if (stage.age % WAVER_ROUNDS === 5) waver(stage, seat, late);
        break;
      case "baitAndSwitch":
        if (stage.age === Math.round(stage.setting.size.rounds * BAIT_TAKEN_AT)) {
          stage.whenOpen(late, (time) => nameTerms(stage, seat, 950_000, 50_000, time));
        }
        break;
      case "remoteCaller":
        if (stage.age === remoteSince(stage)) {
          const caller = [remoteCaller(stage)];
          stage.whenOpen(late, (time) =>
            stage.act(seat.part.address, "BondingManager", "setRewardCaller", caller, time),
          );
        }
        break;
      case "edgeFirst":
        if (stage.age >= stage.setting.size.rounds - DUEL_ROUNDS) duel(stage, seat, early);
        break;
    }
  }
  const rest = stage.age - Math.floor(stage.age / WHALE_RESTS) * WHALE_RESTS;
  if (stage.age > 20 && rest === 17) moveWhale(stage, whale, late);
  const last = stage.setting.size.rounds;
  if (stage.age === last - 10 || stage.age === last - 2) {
    stage.whenOpen(late, (time) =>
      prepareVisitor(stage, visitor, stage.random("visitor", stage.round), time),
    );
  }
}

/** Whether the forgetful one misses this round: 11 of any 90, for 11 has no divisor in common with 90. */
export function forgets(round: number): boolean {
  return (round * 11) % 90 < 11;
}

function waver(stage: Stage, seat: Seat, late: number): void {
  const cut = stage.random("waver", stage.round).integer(3, 60) * 10_000;
  stage.whenOpen(late, (time) => nameTerms(stage, seat, cut, seat.feeShare, time));
}

function moveWhale(stage: Stage, whale: Person, late: number): void {
  stage.whenOpen(late, (time) => {
    const random = stage.random("whale", stage.round);
    const large = stage.setting.seats
      .filter(
        (seat) =>
          seat.inPool && seat.registered && seat.part.ownShare < 1 && seat.part.index !== whale.delegate,
      )
      .slice(2, 24);
    if (large.length > 0) move(stage, whale, random.pick(large), time);
  });
}

/** Whoever of the two is outside bonds just enough to take the last place from whoever has it. */
function duel(stage: Stage, first: Seat, early: number): void {
  stage.whenOpen(early, (time) => {
    const second = stage.setting.seats.find((seat) => seat.part.character === "edgeSecond");
    const outside = [first, second].find((seat) => seat?.registered === true && !seat.inPool);
    const last = poolLast(stage);
    if (outside === undefined || last === null) return;
    const own = stage.readInt("BondingManager", "transcoderTotalStake", outside.part.address);
    const needed = last.stake - own + wei(3);
    if (needed > 0n) topUp(stage, outside.part.address, needed, time);
  });
}

function topUp(stage: Stage, address: Address, amount: bigint, time: number): void {
  if (buy(stage, address, amount, time)) bond(stage, address, amount, address, time);
}
