import { describe, expect, it } from "vitest";
import { noiseBetween } from "./noise";

const a = { realised: { 7: 0.14, 30: 0.16, 90: 0.2 }, issuance: 0.45, eligible: 90 };
const b = { realised: { 7: 0.12, 30: 0.12, 90: 0.19 }, issuance: 0.9, eligible: 90 };

describe("noise between two orchestrators", () => {
  it("is half the range of their difference over the windows, and a missed call of each", () => {
    // differences 0.02, 0.04, 0.01; calls 0.005 and 0.01
    expect(noiseBetween(a, b)).toBeCloseTo(0.015 + 0.015, 12);
    expect(noiseBetween(b, a)).toBeCloseTo(0.03, 12);
  });

  it("leaves out what moves both alike", () => {
    const falling = { ...a, realised: { 7: 0.1, 30: 0.2, 90: 0.3 } };
    const same = { ...falling, realised: { 7: 0.11, 30: 0.21, 90: 0.31 } };
    expect(noiseBetween(falling, same)).toBeCloseTo(0.01, 12);
  });

  it("is not known from one window, and counts no calls that are not known", () => {
    const young = { ...a, realised: { 7: 0.14, 30: null, 90: null } };
    expect(noiseBetween(young, b)).toBeNull();
    const bare = { ...a, eligible: null };
    expect(noiseBetween(bare, { ...b, eligible: 0 })).toBeCloseTo(0.015, 12);
  });
});
