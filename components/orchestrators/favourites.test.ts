import { describe, expect, it } from "vitest";
import { MOST_FAVOURITES, readFavourites, toggled, writeFavourites } from "./favourites";

const address = (number: number) => `0x${number.toString(16).padStart(40, "0")}`;

describe("favourites", () => {
  it("come back as they were kept", () => {
    const kept = toggled(toggled(new Set(), address(1)), address(0xab).toUpperCase().replace("X", "x"));
    expect(readFavourites(writeFavourites(kept))).toEqual(new Set([address(1), address(0xab)]));
    expect(toggled(kept, address(1))).toEqual(new Set([address(0xab)]));
  });

  it.each([null, "", "{", "null", '"0x"', '{"a":1}', '[1,null,"<script>","0x12"]'])(
    "are none where the browser keeps something else: %s",
    (text) => expect(readFavourites(text).size).toBe(0),
  );

  it("are bounded, in what is read and in what is added", () => {
    const many = Array.from({ length: 1_000 }, (_, number) => address(number));
    const kept = readFavourites(JSON.stringify(many));
    expect(kept.size).toBe(MOST_FAVOURITES);
    const next = toggled(kept, address(5_000));
    expect(next.size).toBe(MOST_FAVOURITES);
    expect(next.has(address(5_000))).toBe(true);
    expect(next.has(address(0))).toBe(false);
  });
});
