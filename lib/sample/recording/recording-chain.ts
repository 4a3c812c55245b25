import type { Scenario } from "../../protocol/replay/recording";
import { replayRecording } from "../../protocol/replay/replay";
import { recordedParams } from "../../protocol/replay/setup";
import type { Protocol } from "../../protocol/types";
import { moveClock } from "../chain/clock";
import { Recorder } from "../chain/recorder";
import type { SampleChain, SampleWorld } from "../ledger";
import { type AddressAlias, addressAlias } from "./address-alias";
import { type RecordingCalendar, recordingCalendar, secondsOf } from "./recording-calendar";
import { type ServedProtocol, servedProtocol } from "./served-protocol";

export interface RecordingOptions {
  /** the last round to play; the whole recording when left out */
  until?: bigint;
  /** unix seconds at which the last round begins; a recording does not tell when it was made */
  endsAt?: number;
}

/** Arbitrum One's, so that a live configuration reads a recording as it would read the network. */
const CHAIN_ID = 42161;
const DEFAULT_END = 1_780_000_000;
const NOTHING_ELSE: SampleWorld = { names: [], scores: [], documents: {}, accounts: [] };

/**
 * A recording of the real contracts as a chain at Arbitrum One's addresses: replayed through the model, with everything it did
 * on the chain's ledger. Its clock stands still, except when something is mined or rounds are advanced.
 * @throws RecordingError, UnknownFunction as the replay does
 */
export function recordingChain(
  scenario: Scenario,
  { until, endsAt = DEFAULT_END }: RecordingOptions = {},
): SampleChain {
  const { rounds, addresses } = recordedParams(scenario);
  const lastRound = until ?? scenario.actions.at(-1)?.round ?? rounds.firstRound;
  const length = secondsOf(Number((lastRound - rounds.firstRound) * rounds.roundLength));
  const calendar = recordingCalendar(Number(rounds.firstRoundStartBlock), endsAt - length);
  const alias = addressAlias(addresses);
  let stage: Stage | undefined;
  replayRecording(scenario, {
    ...(until === undefined ? {} : { until }),
    wrap(model) {
      stage = new Stage(servedProtocol(model, alias), calendar, alias);
      return stage.forReplay(model);
    },
  });
  if (stage === undefined) throw new Error("the replay made no model");
  return stage.chain();
}

/** Stands between a replay and its model, and writes down what the replay does. */
class Stage {
  private readonly recorder: Recorder;
  private now: number;

  constructor(
    private readonly protocol: ServedProtocol,
    private readonly calendar: RecordingCalendar,
    private readonly alias: AddressAlias,
  ) {
    this.recorder = new Recorder({ chainId: CHAIN_ID, protocol, calendar });
    this.now = calendar.timeOfL1(Number(protocol.params.rounds.firstRoundStartBlock));
  }

  /** The model as the replay sees it: under its recorded addresses, every action on the ledger. */
  forReplay(model: Protocol): Protocol {
    const { alias, recorder } = this;
    return {
      ...model,
      advance: (l1Block, timestamp) => this.moveTo(l1Block, timestamp),
      execute: (call) => alias.toModel(recorder.act(alias.toServed(call), this.now)),
      redeemTicket: (ticket) => alias.toModel(recorder.redeem(alias.toServed(ticket), this.now)),
      mintLpt: (account, amount) => alias.toModel(recorder.mint(alias.toServed(account), amount, this.now)),
    };
  }

  /** What the recording came to, served like any other chain. */
  chain(): SampleChain {
    const { recorder, protocol } = this;
    const price = {
      timestamp: recorder.ledger.blocks[0]?.timestamp ?? this.now,
      lptEth: 0.0011,
      ethUsd: 3000,
    };
    return {
      chainId: CHAIN_ID,
      protocol,
      ledger: recorder.ledger,
      now: () => this.now,
      head: () => recorder.head(this.now),
      catchUp: () => {},
      blockAt: (number) => recorder.blockAt(number),
      mine: (tx) => {
        this.now += 1;
        return recorder.mine(tx, this.now);
      },
      advanceRounds: (count, started = true) => {
        for (let round = 1; round <= count; round++) this.nextRound(started || round < count);
      },
      prices: [price],
      world: NOTHING_ELSE,
    };
  }

  private moveTo(l1Block: bigint, timestamp: bigint): void {
    this.protocol.notBefore(timestamp);
    this.now = Math.max(this.now, this.calendar.timeOfL1(Number(l1Block)));
    this.protocol.advance(BigInt(this.calendar.l1At(this.now)), BigInt(this.now));
  }

  /** The first block of the next round, in which its owner may initialise it. */
  private nextRound(started: boolean): void {
    const { protocol, recorder } = this;
    moveClock(protocol, recorder.head(this.now));
    const rounds = (view: string) => protocol.read("RoundsManager", view, []) as bigint;
    this.moveTo(rounds("currentRoundStartBlock") + rounds("roundLength"), 0n);
    if (!started) return;
    const call = {
      from: protocol.params.owner,
      contract: "RoundsManager",
      function: "initializeRound",
      args: [],
    } as const;
    recorder.act(call, this.now);
  }
}
