import { printWhole } from "@/lib/format/number";

/** Pages of a list as links: the first, the last, and those around the one shown. */
export function Pager(props: { page: number; pages: number; label: string; href: (page: number) => string }) {
  const { page, pages, label, href } = props;
  if (pages <= 1) return null;
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          Previous
        </a>
      )}
      {near.map((number, index) => (
        <span key={number}>
          {number - (near[index - 1] ?? 0) > 1 && <span className="n3">… </span>}
          <a href={href(number)} aria-current={number === page ? "page" : undefined}>
            <span className="vh">Page </span>
            {printWhole(number)}
          </a>
        </span>
      ))}
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  );
}
