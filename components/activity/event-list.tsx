import { printClock, printDate } from "@/lib/format/time";
import type { AccountNames, NetworkEvent } from "@/lib/reports/activity-types";
import type { Address } from "@/lib/units/address";
import { KIND_WORDS } from "./kind-words";
import { Sentence } from "./sentences";

interface Props {
  events: readonly NetworkEvent[];
  names: AccountNames;
  orchestrators: ReadonlySet<Address>;
}

/** Events under the day they happened on, newest first. */
export function EventList({ events, names, orchestrators }: Props) {
  return byDay(events).map(({ day, events: own }) => (
    <section key={day} className="day">
      <h2>{day}</h2>
      <ol className="told">
        {own.map((event) => (
          <li key={event.place}>
            <time dateTime={new Date(event.timestamp * 1000).toISOString()}>
              {printClock(event.timestamp)}
            </time>
            <span className="n3">{KIND_WORDS[event.kind].one}</span>
            <p>
              <Sentence event={event} names={names} orchestrators={orchestrators} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** Neighbours that share their day in UTC. */
export function byDay(events: readonly NetworkEvent[]): { day: string; events: NetworkEvent[] }[] {
  const days: { day: string; events: NetworkEvent[] }[] = [];
  for (const event of events) {
    const day = printDate(event.timestamp);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
