"use client";

import { useCallback, useSyncExternalStore } from "react";
import { readFavourites, toggled, writeFavourites } from "./favourites";
import type { Favourites } from "./order";

const KEY = "bondwise.favourites";
const listeners = new Set<() => void>();

let text: string | null = null;
let favourites = readFavourites(null);

/** The favourites that this browser keeps, null on the server and while its markup is taken over; and a way to turn one. */
export function useFavourites(): [favourites: Favourites, star: (address: string) => void] {
  const kept = useSyncExternalStore<Favourites>(listen, current, unknownYet);
  const star = useCallback((address: string) => {
    keep(writeFavourites(toggled(current(), address)));
    for (const listener of listeners) listener();
  }, []);
  return [kept, star];
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

function unknownYet(): null {
  return null;
}

function current(): ReadonlySet<string> {
  const stored = read();
  if (stored !== text) {
    text = stored;
    favourites = readFavourites(stored);
  }
  return favourites;
}

/** Where the browser refuses storage, favourites last as long as the page. */
let unkept: string | null = null;

function read(): string | null {
  try {
    return localStorage.getItem(KEY) ?? unkept;
  } catch {
    return unkept;
  }
}

function keep(next: string): void {
  unkept = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // full or refused: `unkept` holds it
  }
}
