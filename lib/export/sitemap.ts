/** A sitemap (sitemaps.org, protocol 0.9) of absolute addresses. */
export function sitemap(addresses: readonly string[]): string {
  const urls = addresses.map((address) => `<url><loc>${escaped(address)}</loc></url>`).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}

/** A robots file: everything may be fetched but the given paths. @param map the sitemap's absolute address */
export function robots(disallowed: readonly string[], map: string | null): string {
  const lines = ["User-agent: *", ...disallowed.map((path) => `Disallow: ${path}`)];
  return `${[...lines, ...(map === null ? [] : [`Sitemap: ${map}`])].join("\n")}\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
