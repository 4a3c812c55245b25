"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { Draft } from "@/lib/wallet/draft";
import type { Stage } from "@/lib/wallet/stage";
import type { Standing } from "@/lib/wallet/standing";
import { DEED_TITLES } from "./deed-words";
import { FormSheet } from "./form-sheet";
import { Tasks } from "./tasks";
import { usePlace } from "./use-place";

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  standing: Standing | null;
  stage: Stage;
  /** puts away a transaction that has ended */
  reset: () => void;
  form: ReactNode;
  after: ReactNode;
  holdings: ReactNode;
  progress: ReactNode;
}

/** On a phone: the account and what can be done with it; the form and its transaction come up in a sheet. */
export function PhoneDesk(props: Props) {
  const { draft, change, standing, stage, reset, form, after, holdings, progress } = props;
  const [open, setOpen] = useState(() => asksForForm());
  const begun = stage.at !== "idle";
  usePlace("desk-form", begun);

  // What was sent, by this page or before it was loaded, is never out of sight.
  useEffect(() => {
    if (begun) setOpen(true);
  }, [begun]);

  return (
    <div className="desk">
      <section className="sec" aria-labelledby="desk-what">
        <h2 id="desk-what" tabIndex={-1}>
          What you do
        </h2>
        {standing === null ? (
          form
        ) : (
          <Tasks
            standing={standing}
            onChoose={(deed) => {
              if (deed !== draft.deed) change({ deed, all: false, lock: null, fees: false });
              reset();
              setOpen(true);
            }}
          />
        )}
        {begun && (
          <button type="button" className="btn wide" onClick={() => setOpen(true)}>
            Show the transaction
          </button>
        )}
      </section>
      {holdings}
      <FormSheet
        title={begun ? "Transaction" : DEED_TITLES[draft.deed]}
        open={open && standing !== null}
        onOpenChange={setOpen}
      >
        <div id="desk-form" tabIndex={-1} hidden={begun}>
          {form}
          {after}
        </div>
        {begun && progress}
      </FormSheet>
    </div>
  );
}

/** Who followed a link that says what to do wants to do it at once. */
function asksForForm(): boolean {
  const asked = new URLSearchParams(location.search);
  return asked.has("do") || asked.has("to");
}
