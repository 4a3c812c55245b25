"use client";

/** A fault of the explorer itself: says so, keeps the frame, and offers to read the page again. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <>
      <div className="head">
        <h1>This page could not be made</h1>
      </div>
      <div className="emp failed" role="alert">
        <b className="bad">× A fault of this site, not of the network.</b>
        <span className="n2">
          Nothing was lost, and other pages may work.{" "}
          {error.digest !== undefined && `Its number in the log is ${error.digest}.`}
        </span>
        <span>
          <button type="button" className="btn sm" onClick={() => location.reload()}>
            Try again
          </button>{" "}
          <a href="/">Overview</a>
        </span>
      </div>
    </>
  );
}
