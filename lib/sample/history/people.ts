import type { Address } from "../../units/address";
import type { CharacterKey } from "./characters";
import type { OrchestratorPart } from "./orchestrator-cast";
import type { Random } from "./random";

/** An orchestrator's standing, as its own events have told. Rounds; cuts in ppm. */
export class Seat {
  registered = false;
  activeFrom = Number.POSITIVE_INFINITY;
  activeUntil = 0;
  lastReward = 0;
  rewardCut: number;
  feeShare: number;
  /** round of its self-bond */
  joined = 0;

  constructor(readonly part: OrchestratorPart) {
    this.rewardCut = part.rewardCut;
    this.feeShare = part.feeShare;
  }

  isActive(round: number): boolean {
    return this.activeFrom <= round && round < this.activeUntil;
  }

  /** In the pool, which is the next round's set. */
  get inPool(): boolean {
    return this.activeUntil === Number.POSITIVE_INFINITY;
  }
}

/** A delegator with stake. */
export interface Person {
  readonly address: Address;
  readonly character: CharacterKey | null;
  /** index of the orchestrator it is bonded to */
  delegate: number;
  /** from which round on it may unbond */
  since: number;
}

/** The delegators that have stake now, from which one can be drawn at no cost. */
export class Crowd {
  private readonly people: Person[] = [];
  private readonly places = new Map<Address, number>();

  get size(): number {
    return this.people.length;
  }

  add(person: Person): void {
    this.places.set(person.address, this.people.length);
    this.people.push(person);
  }

  remove(person: Person): void {
    const place = this.places.get(person.address);
    const last = this.people.pop();
    if (place === undefined || last === undefined) return;
    this.places.delete(person.address);
    if (last === person) return;
    this.people[place] = last;
    this.places.set(last.address, place);
  }

  /** One of them, the characters left out; null when chance found none. */
  draw(random: Random, fits: (person: Person) => boolean): Person | null {
    for (let tries = 0; tries < 8; tries++) {
      const person = this.people[Math.floor(random.next() * this.people.length)];
      if (person !== undefined && person.character === null && fits(person)) return person;
    }
    return null;
  }
}
