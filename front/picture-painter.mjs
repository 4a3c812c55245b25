import { ImageResponse } from "next/dist/compiled/@vercel/og/index.node.js";

/** A process that paints, one picture a message, so that what painting costs in memory ends with it. */

const SIZE = { width: 1200, height: 630 };

// A glyph that the font lacks would be asked for on the network; a picture asks nobody.
globalThis.fetch = async () => {
  throw new TypeError("pictures ask nobody");
};

process.on("message", async (/** @type {{ id: number, tree: any }} */ { id, tree }) => {
  try {
    const picture = Buffer.from(await new ImageResponse(tree, SIZE).arrayBuffer());
    process.send?.({ id, picture });
  } catch (error) {
    process.send?.({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on("disconnect", () => process.exit(0));
