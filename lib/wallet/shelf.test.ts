import { afterEach, describe, expect, it, vi } from "vitest";
import { browserShelf } from "./shelf";

afterEach(() => vi.unstubAllGlobals());

describe("the browser's shelf", () => {
  it("is its own storage where it may be used", () => {
    const own = { getItem: () => "kept", setItem: () => {}, removeItem: () => {} };
    vi.stubGlobal("localStorage", own);
    expect(browserShelf().getItem("any")).toBe("kept");
  });

  it("lasts as long as the page where the browser refuses it", () => {
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    browserShelf().setItem("a", "1");
    expect(browserShelf().getItem("a")).toBe("1");
    browserShelf().removeItem("a");
    expect(browserShelf().getItem("a")).toBeNull();
    Reflect.deleteProperty(globalThis, "localStorage");
  });
});
