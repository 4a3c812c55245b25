import type { ReactNode } from "react";
import type { EmbedTheme } from "@/lib/links/embed";
import type { Stamp } from "@/lib/reports/types";
import type { SourceName } from "@/lib/upstream/outcome";
import { Mark } from "../frame/mark";
import { AsOf } from "../states/as-of";
import { EmbedSample } from "./embed-sample";

interface Props {
  theme: EmbedTheme;
  title: ReactNode;
  stamp: Stamp;
  sources?: readonly SourceName[];
  /** the page of this site that shows more of it */
  page: string;
  children: ReactNode;
}

/** What other sites show in a frame: whose figures these are, as of when, and the way to the whole page. */
export function EmbedSheet({ theme, title, stamp, sources = ["chain"], page, children }: Props) {
  return (
    <article className="embed" data-theme={theme}>
      {stamp.network === "sample" && <EmbedSample />}
      <h1>{title}</h1>
      {children}
      <div className="embed-foot">
        <div className="date">
          <AsOf stamp={stamp} sources={sources} />
        </div>
        <a className="logo" href={page} target="_blank" rel="noopener">
          <Mark />
          <span>Open in Bondwise</span>
        </a>
      </div>
    </article>
  );
}
