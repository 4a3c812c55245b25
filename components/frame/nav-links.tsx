"use client";

import { usePathname } from "next/navigation";
import { PAGES } from "@/lib/links/pages";

const LINKS = [
  { href: PAGES.overview, text: "Overview" },
  { href: PAGES.orchestrators, text: "Orchestrators" },
  { href: PAGES.compare, text: "Compare" },
  { href: PAGES.performance, text: "Performance" },
  { href: PAGES.activity, text: "Activity" },
  { href: PAGES.stake, text: "Stake" },
  { href: PAGES.methodology, text: "Methodology" },
];

/** The pages there are, the one shown marked. */
export function NavLinks() {
  const pathname = usePathname();
  return LINKS.map(({ href, text }) => {
    const here = href === "/" ? pathname === "/" : pathname.startsWith(href);
    return (
      <a key={href} href={href} aria-current={here ? (pathname === href ? "page" : "true") : undefined}>
        {text}
      </a>
    );
  });
}
