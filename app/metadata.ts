import type { Metadata } from "next";
import { connection } from "next/server";
import { runtime } from "@/lib/config/runtime";
import { pictureHref } from "@/lib/links/og";

/** The site's name at the end of every title; the sample network is named, the real one goes without saying. */
export async function siteName(): Promise<string> {
  await connection();
  return runtime().config.network === "sample" ? "Bondwise · Sample network" : "Bondwise";
}

/**
 * Title and description of a page, and with its canonical link also where it lives and what previews show of it; on the
 * sample network the description says that its figures are invented.
 * @param link the canonical link of what is shown, parameters included; a page that nobody should link to has none
 */
export async function pageMetadata(title: string, description: string, link?: string): Promise<Metadata> {
  const site = await siteName();
  const sample = runtime().config.network === "sample";
  const told = {
    title: { absolute: `${title} · ${site}` },
    description: sample ? `Sample network, invented figures. ${description}` : description,
  };
  if (link === undefined) return told;
  const picture = {
    url: pictureUrl(pictureHref(link)),
    width: 1200,
    height: 630,
    alt: `${title}, as figures`,
  };
  const preview = { title: told.title.absolute, description: told.description, images: [picture] };
  return {
    ...told,
    alternates: { canonical: ownUrl(link) },
    openGraph: { ...preview, type: "website", siteName: site, url: ownUrl(link) },
    twitter: { ...preview, card: "summary_large_image" },
  };
}

/** A link of this site as a page's head gives it: absolute where the site knows its own address, else a path. */
export function ownUrl(link: string): string {
  return `${runtime().config.siteUrl ?? ""}${link}`;
}

function pictureUrl(link: string): URL {
  return runtime().config.siteUrl === null ? new OwnPath(link) : new URL(ownUrl(link));
}

/** A path as a URL: Next puts the address of a developer's machine before the path of a picture. */
class OwnPath extends URL {
  constructor(link: string) {
    super(link, "http://own.invalid");
  }

  override toString(): string {
    return `${this.pathname}${this.search}`;
  }
}
