"use client";

import "./globals.css";

/** Stands in for the whole document when even its frame could not be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <head>
        <title>This page could not be made · Bondwise</title>
      </head>
      <body>
        <main className="wrap">
          <div className="head">
            <h1>This page could not be made</h1>
          </div>
          <div className="words" role="alert">
            <p>
              A fault of this site, not of the network. Nothing was lost.{" "}
              {error.digest !== undefined && `Its number in the log is ${error.digest}.`}
            </p>
            <p>
              <button type="button" className="btn sm" onClick={() => location.reload()}>
                Try again
              </button>{" "}
              <a href="/">Overview</a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
