import type { EmbedTheme } from "@/lib/links/embed";

/** An embed of what is not there. */
export function EmbedMissing({ theme, title, page }: { theme: EmbedTheme; title: string; page: string }) {
  return (
    <article className="embed" data-theme={theme}>
      <h1>{title}</h1>
      <p>
        The frame’s address may be mistyped.{" "}
        <a href={page} target="_blank" rel="noopener">
          Open Bondwise
        </a>
      </p>
    </article>
  );
}
