/** One end of the relay: what it sends goes to `receive`, what it is sent comes by `send`. */
interface End {
  receive: (text: string) => void;
}

interface Asked {
  id: number | string;
  method?: string;
  params: Record<string, never> & {
    topic?: string;
    topics?: string[];
    message?: string;
    tag?: number;
    pairingTopic?: string;
    sessionTopic?: string;
    sessionProposal?: string;
    sessionProposalResponse?: string;
    sessionSettlementRequest?: string;
  };
}

interface Letter {
  topic: string;
  message: string;
  publishedAt: number;
  tag: number;
}

/** WalletConnect's relay in memory: it passes sealed letters between those who know a topic, and keeps them for who comes late. */
export class Relay {
  readonly #ends = new Map<(text: string) => void, Set<string>>();
  readonly #kept: { letter: Letter; from: (text: string) => void }[] = [];
  #next = 1;

  attach(send: (text: string) => void): End {
    this.#ends.set(send, new Set());
    return { receive: (text) => this.#answer(send, JSON.parse(text) as Asked) };
  }

  #answer(from: (text: string) => void, { id, method, params }: Asked): void {
    if (method === undefined) return;
    const result = method === "irn_batchFetchMessages" ? { messages: [], hasMore: false } : true;
    from(JSON.stringify({ id, jsonrpc: "2.0", result }));
    const { topic, topics, message, pairingTopic, sessionTopic } = params;
    if (method === "irn_subscribe" && topic !== undefined) this.#subscribe(from, topic);
    if (method === "irn_batchSubscribe") for (const one of topics ?? []) this.#subscribe(from, one);
    if (method === "irn_publish") this.#pass(from, topic, message, params.tag);
    if (method === "wc_proposeSession") {
      this.#subscribe(from, pairingTopic);
      this.#pass(from, pairingTopic, params.sessionProposal, 1100);
    }
    if (method === "wc_approveSession") {
      this.#subscribe(from, sessionTopic);
      this.#pass(from, pairingTopic, params.sessionProposalResponse, 1101);
      this.#pass(from, sessionTopic, params.sessionSettlementRequest, 1102);
    }
  }

  #subscribe(end: (text: string) => void, topic: string | undefined): void {
    if (topic === undefined || this.#ends.get(end)?.has(topic)) return;
    this.#ends.get(end)?.add(topic);
    for (const { letter, from } of this.#kept) {
      if (letter.topic === topic && from !== end) this.#deliver(end, letter);
    }
  }

  #pass(from: (text: string) => void, topic?: string, message?: string, tag = 0): void {
    if (topic === undefined || message === undefined) return;
    const letter = { topic, message, publishedAt: Date.now(), tag };
    const ends = [...this.#ends].flatMap(([end, topics]) => (end !== from && topics.has(topic) ? [end] : []));
    for (const end of ends) this.#deliver(end, letter);
    if (ends.length === 0) this.#kept.push({ letter, from });
  }

  #deliver(end: (text: string) => void, letter: Letter): void {
    const params = { id: letter.topic, data: letter };
    this.#next += 1;
    end(JSON.stringify({ id: this.#next, jsonrpc: "2.0", method: "irn_subscription", params }));
  }
}

/** A socket whose other end is the relay in this process. */
export function socketTo(relay: Relay) {
  return class {
    readyState = 0;
    onopen: () => void = () => {};
    onclose: () => void = () => {};
    onerror: () => void = () => {};
    onmessage: (event: { data: string }) => void = () => {};
    readonly #end = relay.attach((data) => void setTimeout(() => this.onmessage({ data })));

    constructor() {
      setTimeout(() => {
        this.readyState = 1;
        this.onopen();
      });
    }

    send(text: string): void {
      this.#end.receive(text);
    }

    close(): void {
      this.readyState = 3;
      this.onclose();
    }
  };
}
