import type { CSSProperties, ReactNode } from "react";
import { printStranger, shortAddress } from "@/lib/format/text";
import { COLOURS } from "./colours";

type Style = CSSProperties;

interface BlockProps {
  style?: Style;
  children?: ReactNode;
}

/** A line of things side by side. */
export function Line({ style, children }: BlockProps) {
  return <div style={{ display: "flex", flexDirection: "row", ...style }}>{children}</div>;
}

/** Things above each other. */
export function Pile({ style, children }: BlockProps) {
  return <div style={{ display: "flex", flexDirection: "column", ...style }}>{children}</div>;
}

/**
 * Text of one size. The font has one weight: what should be heavier gets an outline in its own colour.
 * @param props `cutAt`: px past which it is cut with an ellipsis; without it the text has to fit
 */
export function Text(props: {
  size: number;
  colour?: keyof typeof COLOURS;
  heavy?: boolean;
  cutAt?: number;
  style?: Style;
  children: string;
}) {
  const { size, colour = "ink", heavy = false, cutAt, style, children } = props;
  const paint = COLOURS[colour];
  const outline = heavy ? { WebkitTextStroke: `${(size / 42).toFixed(2)}px ${paint}` } : {};
  const cut =
    cutAt === undefined
      ? { display: "flex" }
      : { display: "block", maxWidth: cutAt, overflow: "hidden", textOverflow: "ellipsis" };
  return (
    <div style={{ ...cut, fontSize: size, color: paint, whiteSpace: "nowrap", ...outline, ...style }}>
      {children}
    </div>
  );
}

/** Longest name that fits its place. */
const LONGEST = 30;

/**
 * What an account is called in a picture: its name where the font has all its letters and none is hidden, else the ends
 * of its address.
 */
export function calledInPicture(name: string | null, address: string): string {
  return (name === null ? null : wordsInPicture(name, LONGEST)) ?? shortAddress(address);
}

/** Words by strangers as a picture draws them; null where the font lacks a letter of them, or one is hidden. */
export function wordsInPicture(text: string, longest: number): string | null {
  const printed = printStranger(text, longest);
  return /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e…])?$/.test(printed) ? printed : null;
}
