import { printWhole } from "@/lib/format/number";
import { printDuration } from "@/lib/format/time";
import type { SourceStatus, Stamp } from "@/lib/reports/types";
import type { SourceName } from "@/lib/upstream/outcome";
import { SOURCE_WORDS } from "./source-words";

/** As of when a page speaks: round, block and its age, and the state of each source it rests on. */
export function AsOf({ stamp, sources }: { stamp: Stamp; sources: readonly SourceName[] }) {
  const { round, l2Block } = stamp.asOf;
  const { ageSeconds } = stamp.sources.chain;
  return (
    <p className="date">
      As of {round === null ? "an unknown round" : `round ${printWhole(round)}`}
      {l2Block !== null && ` · block ${printWhole(l2Block)}`}
      {ageSeconds !== null && `, ${printDuration(ageSeconds)} old`}
      {sources.map((name) => (
        <span key={name}>
          {" · "}
          <SourceDot name={name} status={stamp.sources[name]} />
        </span>
      ))}
    </p>
  );
}

function SourceDot({ name, status }: { name: SourceName; status: SourceStatus }) {
  const { state } = status;
  const late = state === "stale" || state === "lagging";
  return (
    <span className={`src${late ? " late" : state === "down" ? " down" : ""}`} title={status.failure?.text}>
      <i />
      {SOURCE_WORDS[name]}
      {agedWords(name, status)}
      {state === "down" && ", no answer"}
      {state === "absent" && ", none set up"}
    </span>
  );
}

/** How old what a source tells is, where that is news; only one that lags is behind anything. */
function agedWords(name: SourceName, { state, ageSeconds }: SourceStatus): string {
  if (state === "lagging") return ageSeconds === null ? ", behind" : `, ${printDuration(ageSeconds)} behind`;
  if (state === "stale") return ageSeconds === null ? ", stale" : `, ${printDuration(ageSeconds)} old`;
  // the age of the chain stands beside its block
  return state === "ok" && name === "subgraph" && ageSeconds !== null
    ? `, ${printDuration(ageSeconds)} old`
    : "";
}
