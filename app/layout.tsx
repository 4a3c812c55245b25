import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Banners } from "@/components/frame/banners";
import { Footer, FooterStamp, UnbondingLine } from "@/components/frame/footer";
import { Header } from "@/components/frame/header";
import { ICON } from "@/components/frame/icon";
import { RoundClock } from "@/components/frame/round-clock";
import { SampleStrip } from "@/components/frame/sample-strip";
import { THEME_SCRIPT } from "@/components/frame/theme";
import { NewerData } from "@/components/states/newer-data";
import { Definitions } from "@/components/ui/definitions";
import { runtime } from "@/lib/config/runtime";
import { readNetwork } from "@/lib/reports/network";
import { siteName } from "./metadata";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcfa" },
    { media: "(prefers-color-scheme: dark)", color: "#121315" },
  ],
};

/** Made for each request, because the build knows no network. Pages give their own title. */
export async function generateMetadata(): Promise<Metadata> {
  const title = await siteName();
  const { siteUrl } = runtime().config;
  return {
    title,
    applicationName: "Bondwise",
    icons: { icon: ICON },
    ...(siteUrl === null ? {} : { metadataBase: new URL(siteUrl) }),
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const asked = await headers();
  if (asked.get("x-embed") !== null) return <EmbedLayout>{children}</EmbedLayout>;
  const nonce = asked.get("x-nonce") ?? undefined;
  const { network, walletConnectProjectId: projectId } = runtime().config;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, the only way to set the theme before the first paint */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        {network === "sample" && <SampleStrip />}
        <Header clock={<Clock />} wallets={{ network, ...(projectId === null ? {} : { projectId }) }} />
        <Warnings />
        <main id="main" className="wrap">
          {children}
        </main>
        <Footer stampLine={<StampLine />} unbondingLine={<Unbonding />} />
        <Definitions />
        <Newer />
      </body>
    </html>
  );
}

/** Around what other sites show in a frame: nothing to choose or fill in, and every link leaves the frame. */
function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <base target="_blank" />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}

async function Clock() {
  const outcome = await readNetwork();
  return outcome.kind === "report" ? <RoundClock network={outcome.report} /> : null;
}

async function Warnings() {
  const outcome = await readNetwork();
  return outcome.kind === "report" ? <Banners network={outcome.report} /> : null;
}

async function StampLine() {
  const outcome = await readNetwork();
  return <FooterStamp stamp={outcome.kind === "report" ? outcome.report : outcome.stamp} />;
}

async function Unbonding() {
  const outcome = await readNetwork();
  return (
    <UnbondingLine unbondingPeriod={outcome.kind === "report" ? outcome.report.unbondingPeriod : null} />
  );
}

async function Newer() {
  const outcome = await readNetwork();
  const { round, timestamp } = (outcome.kind === "report" ? outcome.report : outcome.stamp).asOf;
  return <NewerData round={round} timestamp={timestamp} />;
}
