import type { Metadata } from "next";
import { ownUrl, pageMetadata } from "../metadata";

/**
 * The head of an embed: search engines are led to the page it belongs to.
 * @param page that page's canonical link
 */
export async function embedMetadata(title: string, page: string): Promise<Metadata> {
  const told = await pageMetadata(title, "Figures of Livepeer staking for other sites.");
  return { ...told, alternates: { canonical: ownUrl(page) }, robots: { index: false } };
}

/** The head of an embed of what is not there, which belongs to no page. */
export async function missingEmbedMetadata(title: string): Promise<Metadata> {
  return { ...(await pageMetadata(title, "There is nothing to show here.")), robots: { index: false } };
}
