import * as v from "valibot";
import type { RelayClient } from "./client";
import { type Link, onChain, withSession } from "./link";
import { parseAccountsTold, parseChainTold, parseSession } from "./wallet-session";

const ofTopic = v.object({ topic: v.string() });
const updated = v.object({ params: v.object({ namespaces: v.unknown() }) });
const event = v.object({ params: v.object({ event: v.object({ name: v.string(), data: v.unknown() }) }) });

/**
 * Keeps a link as the wallet at the other end tells it: other accounts, another chain, more or less opened, or its end.
 * @param change given the link as it is now; null: the wallet has ended it
 */
export function followWallet(
  client: RelayClient,
  site: number,
  now: () => Link | null,
  change: (next: Link | null) => void,
): void {
  const listen = (
    name: Parameters<RelayClient["on"]>[0],
    heard: (told: unknown, link: Link) => Link | null,
  ) =>
    client.on(name, (told) => {
      const link = now();
      const topic = v.safeParse(ofTopic, told);
      if (link === null || !topic.success || topic.output.topic !== link.session.topic) return;
      const next = heard(told, link);
      if (next !== link) change(next);
    });

  listen("session_delete", () => null);
  listen("session_expire", () => null);
  listen("session_update", (told, link) => {
    const kept = client.sessions().find((one) => v.is(ofTopic, one) && one.topic === link.session.topic);
    const { output, success } = v.safeParse(updated, told);
    if (!success || typeof kept !== "object") return link;
    const session = parseSession({ ...kept, namespaces: output.params.namespaces });
    return session === null ? null : withSession(link, session, site);
  });
  listen("session_event", (told, link) => {
    const { output, success } = v.safeParse(event, told);
    if (!success) return link;
    const { name, data } = output.params.event;
    if (name === "chainChanged") return moved(link, parseChainTold(data));
    return name === "accountsChanged" ? renamed(link, parseAccountsTold(data, link.chainId)) : link;
  });
}

const moved = (link: Link, chainId: number | null) =>
  chainId === null || chainId === link.chainId ? link : onChain(link, chainId);

/** A wallet that names no account is locked, as a wallet in the browser is. */
function renamed(link: Link, told: ReturnType<typeof parseAccountsTold>): Link | null {
  if (told === null) return link;
  return told.length === 0 ? null : { ...link, accounts: told };
}
