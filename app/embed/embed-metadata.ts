import type { Metadata } from "next";
import { pageMetadata } from "../metadata";

/** The head of an embed: search engines are led to the page itself. */
export async function embedMetadata(title: string): Promise<Metadata> {
  const told = await pageMetadata(title, "Figures of Livepeer staking for other sites.");
  return { ...told, robots: { index: false } };
}
