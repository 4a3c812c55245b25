const WIDTH = 90;

/** Reward calls round by round, oldest at the left: a band that breaks where reward was missed. The count stands beside it. */
export function CallStrip({ strip }: { strip: string }) {
  const step = WIDTH / Math.max(1, strip.length);
  const made = runs(strip, "m").map(([from, to]) => `M${at(from * step)} 8.5H${at(to * step)}`);
  const off = runs(strip, "-").map(([from, to]) => `M${at(from * step)} 8.5H${at(to * step)}`);
  const missed = Array.from(strip.matchAll(/x/g), ({ index }) => `M${at((index + 0.5) * step)} 1V16`);
  return (
    <svg className="band" viewBox="0 0 90 17" preserveAspectRatio="none" aria-hidden="true">
      <path d={made.join("")} />
      {off.length > 0 && <path className="off" d={off.join("")} />}
      {missed.length > 0 && <path className="x" d={missed.join("")} />}
    </svg>
  );
}

function runs(strip: string, letter: string): [from: number, to: number][] {
  return Array.from(strip.matchAll(new RegExp(`${letter}+`, "g")), ({ index, 0: run }) => [
    index,
    index + run.length,
  ]);
}

function at(x: number): string {
  return String(Math.round(x * 10) / 10);
}
