import type { Runtime } from "../config/runtime";
import type { Sources } from "./sources";

/** Makes the sources of a runtime. */
export function assembleSources(_runtime: Runtime): Sources {
  throw new Error("the sources are not assembled yet");
}
