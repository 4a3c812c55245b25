"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { type RefObject, useEffect, useState } from "react";
import { FIND_BOUND } from "@/lib/links/bounds";
import { pastedAddress } from "@/lib/units/pasted";
import { allResults, type Findable, type Hit, type HitGroup, hitsOf } from "./hits";
import { type IndexState, readIndex } from "./index-store";

export interface PaletteProps {
  /** the header's field: what was typed in it is looked for, also what still comes while the palette opens */
  field: RefObject<HTMLInputElement | null>;
  /** what had the focus before, and gets it back */
  from: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The palette: results as one types, among what the site sends once; Enter opens one, Escape closes. */
export function Palette({ field, from, onClose }: PaletteProps) {
  const [query, setQuery] = useState(() => field.current?.value ?? "");
  const [index, setIndex] = useState<IndexState>({ kind: "loading" });

  useEffect(() => {
    let gone = false;
    const typed = field.current;
    function takeOver() {
      if (typed === null || typed.value === "") return;
      const { value } = typed;
      typed.value = "";
      setQuery((before) => before + value);
    }
    if (typed !== null) typed.value = "";
    typed?.addEventListener("input", takeOver);
    readIndex().then((read) => gone || setIndex(read));
    return () => {
      gone = true;
      typed?.removeEventListener("input", takeOver);
    };
  }, [field]);

  /** A field that a finger left would open the keyboard again. */
  function backFrom(by: string): HTMLElement | false {
    if (by === "touch") return false;
    return from.current?.isConnected ? from.current : (field.current ?? false);
  }

  const groups = groupsOf(query, index.kind === "read" ? index.orchestrators : []);
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="palette-back" />
        <Dialog.Popup className="palette" aria-label="Find anything" finalFocus={backFrom}>
          <Autocomplete.Root
            open
            inline
            items={groups}
            filter={null}
            value={query}
            onValueChange={setQuery}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(hit: Hit) => hit.title}
          >
            <div className="palette-top">
              <Autocomplete.Input
                aria-label="What to look for"
                placeholder="Address, name, page or figure"
                maxLength={FIND_BOUND}
              />
              <Dialog.Close className="btn sm">Close</Dialog.Close>
            </div>
            <Autocomplete.Status className="palette-status">
              {statusWords(query, groups, index)}
            </Autocomplete.Status>
            <Autocomplete.List className="palette-list">
              {(group: HitGroup) => (
                <Autocomplete.Group key={group.kind} items={group.items}>
                  <Autocomplete.GroupLabel className="palette-kind">{group.kind}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(hit: Hit) => <Option key={hit.href} hit={hit} onClose={onClose} />}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Option({ hit, onClose }: { hit: Hit; onClose: () => void }) {
  return (
    <Autocomplete.Item value={hit} className="palette-hit" onClick={onClose} render={<a href={hit.href} />}>
      <span>{hit.title}</span>
      <small>{hit.note}</small>
    </Autocomplete.Item>
  );
}

function groupsOf(query: string, orchestrators: readonly Findable[]): HitGroup[] {
  const found = hitsOf(query, orchestrators);
  return query.trim() === "" ? found : [...found, allResults(query.trim())];
}

/** How much was found, for the ear as for the eye. */
function statusWords(query: string, groups: readonly HitGroup[], index: IndexState): string {
  if (pastedAddress(query)?.kind === "bad-checksum") return "The checksum of this address does not hold";
  const found = groups.reduce((sum, { count }) => sum + count, 0);
  const shown = groups.reduce((sum, { items, count }) => sum + (count === 0 ? 0 : items.length), 0);
  const count = found === 0 ? "Nothing here is called that" : `${found} found`;
  const some = shown < found ? `, ${shown} shown` : "";
  const state =
    index.kind === "loading"
      ? "; orchestrators are being loaded"
      : index.kind === "failed"
        ? "; orchestrators could not be loaded"
        : "";
  return `${count}${some}${state}`;
}
