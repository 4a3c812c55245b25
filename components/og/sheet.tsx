import type { ReactNode } from "react";
import { printWhole } from "@/lib/format/number";
import { printMoment } from "@/lib/format/time";
import type { Stamp } from "@/lib/reports/types";
import { COLOURS } from "./colours";
import { Line, Pile, Text } from "./text";

const EDGE = 56;

/** The ground of every picture: which network it shows, the page's title, and as of when its figures hold. */
export function Sheet(props: {
  stamp: Stamp;
  title: string;
  sub?: string;
  seal?: ReactNode;
  children?: ReactNode;
}) {
  const { stamp, title, sub, seal, children } = props;
  return (
    <Pile style={{ width: 1200, height: 630, background: COLOURS.page, color: COLOURS.ink }}>
      {stamp.network === "sample" && <Strip />}
      <Pile style={{ flexGrow: 1, padding: `30px ${EDGE}px 26px` }}>
        <Line style={{ justifyContent: "space-between", alignItems: "center" }}>
          <Line style={{ alignItems: "center", gap: 14, flexShrink: 1, overflow: "hidden" }}>
            {seal}
            <Text size={46} heavy style={{ letterSpacing: "-0.02em" }}>
              {title}
            </Text>
          </Line>
          <Logo />
        </Line>
        {sub !== undefined && (
          <Text size={23} colour="ink-3" cutAt={1200 - 2 * EDGE} style={{ marginTop: 4 }}>
            {sub}
          </Text>
        )}
        <Pile style={{ flexGrow: 1, justifyContent: "center" }}>{children}</Pile>
        <Text size={20} colour="ink-3">
          {asOfWords(stamp)}
        </Text>
      </Pile>
    </Pile>
  );
}

/** As of when a picture speaks; without its age, because a picture is looked at later. */
export function asOfWords({ asOf }: Stamp): string {
  const { round, l2Block, timestamp } = asOf;
  const parts = [
    round === null ? null : `As of round ${printWhole(round)}`,
    l2Block === null ? null : `block ${printWhole(l2Block)}`,
    timestamp === null ? null : printMoment(timestamp),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function Strip() {
  const hatch = `repeating-linear-gradient(135deg, ${COLOURS.tint} 0px, ${COLOURS.tint} 8px, ${COLOURS.page} 8px, ${COLOURS.page} 16px)`;
  return (
    <Line
      style={{
        alignItems: "center",
        gap: 16,
        padding: `9px ${EDGE}px`,
        background: hatch,
        borderBottom: `1px solid ${COLOURS.line}`,
      }}
    >
      <Line style={{ background: COLOURS.ink, padding: "3px 12px", borderRadius: 3 }}>
        <Text size={22} colour="page" heavy>
          Sample network
        </Text>
      </Line>
      <Line style={{ background: COLOURS.page, padding: "3px 10px" }}>
        <Text size={22}>Invented figures, simulated accounts. Nothing here is real money.</Text>
      </Line>
    </Line>
  );
}

function Logo() {
  return (
    <Line style={{ alignItems: "center", gap: 10, flexShrink: 0 }}>
      <svg width="38" height="38" viewBox="0 0 26 26" fill="none" aria-hidden="true">
        <path d="M5.5 1.5V24.5" stroke={COLOURS.ink} strokeWidth="3.6" />
        <path d="M19.2 11.1A6.9 6.9 0 1 1 11.2 9.6" stroke={COLOURS.accent} strokeWidth="3.6" />
      </svg>
      <Text size={28} heavy>
        Bondwise
      </Text>
    </Line>
  );
}
