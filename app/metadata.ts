import type { Metadata } from "next";
import { connection } from "next/server";
import { runtime } from "@/lib/config/runtime";

/** Title and description of a page; on the sample network the description says that its figures are invented. */
export async function pageMetadata(title: string, description: string): Promise<Metadata> {
  await connection();
  const sample = runtime().config.network === "sample";
  return { title, description: sample ? `Sample network, invented figures. ${description}` : description };
}
