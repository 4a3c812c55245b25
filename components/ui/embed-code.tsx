import { embedHref } from "@/lib/links/embed";

/** How another site shows this: the frame to paste, for readers who build pages. */
export function EmbedCode(props: {
  /** the site's own address, "" where it does not know it */
  origin: string;
  /** one of lib/links/embed */
  path: string;
  /** what the frame shows, for its title */
  title: string;
  /** px */
  height: number;
}) {
  const { origin, path, title, height } = props;
  const code = `<iframe src="${origin}${embedHref(path)}" title="${title}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  return (
    <details className="embed-code">
      <summary>Show this on another site</summary>
      <p>
        Paste this into a page to show “{title}” there. <code>?theme=light</code> or <code>?theme=dark</code>{" "}
        holds it to one theme; otherwise it follows the reader’s.
        {origin === "" && " Put this site’s address before the path."}
      </p>
      <pre>
        <code>{code}</code>
      </pre>
    </details>
  );
}
