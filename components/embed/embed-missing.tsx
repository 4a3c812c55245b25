import type { EmbedTheme } from "@/lib/links/embed";
import type { Stamp } from "@/lib/reports/types";
import { EmbedSample } from "./embed-sample";

/** An embed of what is not there. */
export function EmbedMissing(props: {
  network: Stamp["network"];
  theme: EmbedTheme;
  title: string;
  page: string;
}) {
  const { network, theme, title, page } = props;
  return (
    <article className="embed" data-theme={theme}>
      {network === "sample" && <EmbedSample />}
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
