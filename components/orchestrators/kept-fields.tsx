import { type DirectoryView, directoryParams } from "@/lib/links/directory";

/** The rest of a view as hidden fields, so that a form without script keeps what it does not ask about. */
export function KeptFields({ view }: { view: DirectoryView }) {
  return directoryParams(view).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
