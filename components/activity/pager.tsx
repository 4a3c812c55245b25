import { printWhole } from "@/lib/format/number";

interface Props {
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** Ways to the neighbouring pages and to both ends; nothing where there is one page. */
export function Pager({ page, pages, href }: Props) {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 && (
        <>
          <a href={href(1)}>First</a>
          <a href={href(page - 1)} rel="prev">
            Newer
          </a>
        </>
      )}
      <span className="n2">
        {printWhole(page)} of {printWhole(pages)}
      </span>
      {page < pages && (
        <>
          <a href={href(page + 1)} rel="next">
            Older
          </a>
          <a href={href(pages)}>Last</a>
        </>
      )}
    </nav>
  );
}
