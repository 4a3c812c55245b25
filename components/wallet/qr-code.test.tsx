import { renderToStaticMarkup } from "react-dom/server";
import { encode } from "uqr";
import { expect, it } from "vitest";
import { QrCode } from "./qr-code";

const TEXT = `wc:${"b".repeat(64)}@2?expiryTimestamp=1&relay-protocol=irn&symKey=${"c".repeat(64)}`;

it("draws every dark square of the code, dark on white, inside the empty edge that cameras need", () => {
  const svg = renderToStaticMarkup(<QrCode text={TEXT} label="code" />);
  const { data, size } = encode(TEXT, { ecc: "M", border: 4 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  }
  expect(drawn).toEqual(data);
  expect(data.slice(0, 4).flat().includes(true)).toBe(false);
  expect(svg).toContain(`<rect width="${size}" height="${size}" fill="#fff">`);
  expect(svg).toMatch(/fill="#000"/);
  expect(svg).toContain('role="img" aria-label="code"');
});
