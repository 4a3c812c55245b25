import { ask } from "./ask.mjs";

/**
 * The load generator, a process of its own: so many visitors ask for links in turn, each over one kept connection, for so many
 * seconds. Prints how many whole pages came.
 */
const [visitors = "8", seconds = "5", ...links] = process.argv.slice(2);

const end = performance.now() + Number(seconds) * 1000;
let pages = 0;
let failed = 0;

await Promise.all(Array.from({ length: Number(visitors) }, (_, visitor) => visit(visitor)));
console.log(JSON.stringify({ pages, failed, perSecond: pages / Number(seconds) }));

/** @param {number} visitor */
async function visit(visitor) {
  for (let at = visitor; performance.now() < end; at += 1) {
    const { status, bytes } = await ask(links[at % links.length] ?? "", "gzip");
    if (status === 200 && bytes.length > 0) pages += 1;
    else failed += 1;
  }
}
