import type { Metadata } from "next";
import { connection } from "next/server";
import { runtime } from "@/lib/config/runtime";

/** The site's name at the end of every title; the sample network is named, the real one goes without saying. */
export async function siteName(): Promise<string> {
  await connection();
  return runtime().config.network === "sample" ? "Bondwise · Sample network" : "Bondwise";
}

/** Title and description of a page; on the sample network the description says that its figures are invented. */
export async function pageMetadata(title: string, description: string): Promise<Metadata> {
  const site = await siteName();
  const sample = runtime().config.network === "sample";
  return {
    title: { absolute: `${title} · ${site}` },
    description: sample ? `Sample network, invented figures. ${description}` : description,
  };
}
