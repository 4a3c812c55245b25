import { printWhole } from "@/lib/format/number";
import { shortAddress } from "@/lib/format/text";
import { type ActivityView, activityHref, dayText, type Span } from "@/lib/links/activity";
import type { AccountNames, ActivityReport, NetworkEvent } from "@/lib/reports/activity-types";
import { KIND_WORDS } from "../activity/kind-words";
import { Sentence } from "../activity/sentences";
import { printDay } from "../charts/print";
import { COLOURS } from "./colours";
import { PictureMark } from "./picture-mark";
import { childrenOf, type PlainChild, plain } from "./plain";
import { Sheet } from "./sheet";
import { calledInPicture, Line, Pile, Text, wordsInPicture } from "./text";

const EVENTS = 5;
const LONGEST_TITLE = 60;
const TEXT_WIDTH = 900;
/** Nothing in a picture leads to a profile. */
const NONE: ReadonlySet<never> = new Set();

/** The preview of the activity page: the newest events of the view's page, told in the page's sentences. */
export function ActivityPicture({ report, view }: { report: ActivityReport; view: ActivityView }) {
  const { events, known } = report;
  return (
    <Sheet stamp={report} title="Activity" sub={viewWords(report, view)}>
      <Pile style={{ borderTop: `3px solid ${COLOURS.rule}` }}>
        {events.slice(0, EVENTS).map((event) => (
          <Told key={event.place} event={event} report={report} />
        ))}
        {events.length === 0 && (
          <Text size={26} colour="ink-2" style={{ padding: "30px 0" }}>
            {known ? "Nothing of this happened then." : "What happened is not known now."}
          </Text>
        )}
      </Pile>
    </Sheet>
  );
}

function Told({ event, report }: { event: NetworkEvent; report: ActivityReport }) {
  const { text, warns } = sentenceInPicture(event, report.names);
  return (
    <Line style={{ borderBottom: `1px solid ${COLOURS.hair}`, padding: "8px 0", gap: 18 }}>
      <Pile style={{ width: 140 }}>
        <Text size={20} colour="ink-2">
          {printDay(event.timestamp)}
        </Text>
        <Text size={18} colour="ink-3">
          {KIND_WORDS[event.kind].one}
        </Text>
      </Pile>
      <Line style={{ width: 20, paddingTop: 7 }}>{warns && <PictureMark size={17} />}</Line>
      <div
        style={{
          display: "block",
          width: TEXT_WIDTH,
          fontSize: 24,
          lineHeight: 1.2,
          color: COLOURS.ink,
          lineClamp: 2,
        }}
      >
        {text}
      </div>
    </Line>
  );
}

/** An event's sentence as plain text, every word by a stranger in letters that a picture can draw; `warns`: the page marks it. */
export function sentenceInPicture(
  event: NetworkEvent,
  names: AccountNames,
): { text: string; warns: boolean } {
  const called = new Map(
    [...names].map(([address, name]): [typeof address, string | null] => {
      const drawn = calledInPicture(name, address);
      return [address, drawn === shortAddress(address) ? null : drawn];
    }),
  );
  let warns = false;
  const words = (child: PlainChild): string => {
    if (typeof child === "string") return child;
    if (child.props.className === "warn") {
      warns = true;
      return "";
    }
    const inside = childrenOf(child).map(words).join("");
    return child.type === "q" ? `“${inside}”` : inside;
  };
  const text = plain(<Sentence event={drawable(event)} names={called} orchestrators={NONE} />)
    .map(words)
    .join("");
  return { text, warns };
}

function drawable(event: NetworkEvent): NetworkEvent {
  if ("title" in event) return { ...event, title: wordsInPicture(event.title, LONGEST_TITLE) ?? "…" };
  if ("name" in event) return { ...event, name: wordsInPicture(event.name, LONGEST_TITLE) ?? "…" };
  return event;
}

const SPANS: Record<Span, string> = {
  week: "the last 7 days",
  month: "the last 30 days",
  quarter: "the last 90 days",
  year: "the last year",
  all: "all time",
};

/** A view in words: how many, of what, when, of whom. */
function viewWords({ total, known, page, pages, names }: ActivityReport, view: ActivityView): string {
  const kinds =
    view.kind.length === 0 ? "all kinds" : view.kind.map((kind) => KIND_WORDS[kind].many).join(", ");
  const count = `${printWhole(total)} ${total === 1 ? "event" : "events"}`;
  return [
    known ? count : null,
    kinds,
    periodWords(view),
    view.of === null ? null : `of ${calledInPicture(names.get(view.of) ?? null, view.of)}`,
    page > 1 ? `page ${printWhole(page)} of ${printWhole(pages)}` : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function periodWords({ span, from, until }: ActivityView): string {
  if (from === null && until === null) return SPANS[span];
  const [first, last] = [from, until].map((day) => (day === null ? null : dayText(day)));
  return [first && `from ${first}`, last && `until ${last}`].filter(Boolean).join(" ");
}

/** The link of what a picture shows: of a view all there is, but a page past the last one is the last one. */
export function activityPictureLink({ page }: ActivityReport, view: ActivityView): string {
  return activityHref({ ...view, page });
}
