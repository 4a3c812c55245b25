import { pageMetadata } from "./metadata";

export function generateMetadata() {
  return pageMetadata("No such page", "This link leads nowhere.");
}

export default function NotFound() {
  return (
    <>
      <div className="head">
        <h1>There is no such page</h1>
      </div>
      <div className="words">
        <p>The link leads nowhere here. It may have been mistyped, or the page may have moved.</p>
        <p>
          <a href="/">Overview</a> · <a href="/orchestrators">Orchestrators</a> ·{" "}
          <a href="/methodology">Methodology</a>
        </p>
      </div>
    </>
  );
}
