"use client";

import { useSyncExternalStore } from "react";
import type { Followed } from "./session";

/** Follows a value in a component; the server sees what it is before any script has run. */
export function useFollowed<T>(value: Followed<T>): T {
  return useSyncExternalStore(value.subscribe, value.get, value.get);
}
