"use client";

import { useEffect, useState } from "react";
import { type Moment, momentOf, newerWords } from "./newer";

const EVERY = 60_000;

/**
 * Tells the reader of an open page that newer figures are there, and loads them at a press: never silently, so that
 * nothing moves under the eye. Asks once a minute while the page is seen, and when a
 * reader comes back to it.
 */
export function NewerData({ round, timestamp }: Moment) {
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    setWords(null);
    async function ask() {
      if (document.visibilityState !== "visible") return;
      const newest = await newestMoment();
      if (newest !== null) setWords(newerWords({ round, timestamp }, newest));
    }
    const timer = setInterval(ask, EVERY);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [round, timestamp]);
  return (
    <div role="status">
      {words !== null && (
        <p className="newer">
          <span>{words}</span>
          <button type="button" className="btn sm" onClick={() => location.reload()}>
            Show
          </button>
        </p>
      )}
    </div>
  );
}

/** null: the site did not answer, which the page need not speak of until somebody asks it for something. */
async function newestMoment(): Promise<Moment | null> {
  try {
    const answer = await fetch("/api/v1/network");
    return answer.ok ? momentOf(await answer.json()) : null;
  } catch {
    return null;
  }
}
