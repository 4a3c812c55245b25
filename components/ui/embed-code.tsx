import { embedHref } from "@/lib/links/embed";
import type { EmbedFrame } from "../embed/frames";

/** How another site shows this: the frame to paste, for readers who build pages; of several, each under its name. */
export function EmbedCode(props: {
  /** the site's own address, "" where it does not know it */
  origin: string;
  frames: readonly EmbedFrame[];
}) {
  const { origin, frames } = props;
  return (
    <details className="embed-code">
      <summary>Show this on another site</summary>
      <p>
        Paste a frame into a page to show it there. <code>?theme=light</code> or <code>?theme=dark</code>{" "}
        after its address holds it to one theme; otherwise it follows the reader’s.
        {origin === "" && " Put this site’s address before the path."}
      </p>
      {frames.length === 1
        ? frames.map((frame) => <Code key={frame.path} origin={origin} frame={frame} />)
        : frames.map((frame, place) => (
            <details key={frame.path} name="embed-code" open={place === 0}>
              <summary>{frame.name}</summary>
              <Code origin={origin} frame={frame} />
            </details>
          ))}
    </details>
  );
}

function Code({ origin, frame: { path, title, height } }: { origin: string; frame: EmbedFrame }) {
  const code = `<iframe src="${origin}${embedHref(path)}" title="${attribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  return (
    <pre>
      <code>{code}</code>
    </pre>
  );
}

/** Text as an attribute holds it: a title may be a stranger's name, and who pastes it trusts it not to end there. */
function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
