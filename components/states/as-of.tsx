import { printWhole } from "@/lib/format/number";
import { printDuration } from "@/lib/format/time";
import type { SourceStatus, Stamp } from "@/lib/reports/types";
import type { SourceName } from "@/lib/upstream/outcome";
import { SOURCE_WORDS } from "./source-words";

/** As of when a page speaks: round, block, how long ago it was read, and the state of each source it rests on. */
export function AsOf({ stamp, sources }: { stamp: Stamp; sources: readonly SourceName[] }) {
  const { round, l2Block } = stamp.asOf;
  const { ageSeconds } = stamp.sources.chain;
  return (
    <p className="date">
      As of {round === null ? "an unknown round" : `round ${printWhole(round)}`}
      {l2Block !== null && ` · block ${printWhole(l2Block)}`}
      {ageSeconds !== null && ` · read ${printDuration(ageSeconds)} ago`}
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
  const { state, ageSeconds } = status;
  const late = state === "stale" || state === "lagging";
  const behind =
    ageSeconds === null ? state : `${printDuration(ageSeconds)} ${name === "subgraph" ? "behind" : "old"}`;
  return (
    <span className={`src${late ? " late" : state === "down" ? " down" : ""}`} title={status.failure?.text}>
      <i />
      {SOURCE_WORDS[name]}
      {state === "ok" && name === "subgraph" && ageSeconds !== null && `, ${behind}`}
      {late && `, ${behind}`}
      {state === "down" && ", no answer"}
      {state === "absent" && ", none set up"}
    </span>
  );
}
