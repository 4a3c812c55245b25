import { type DirectoryView, directoryParams } from "@/lib/links/directory";
import { KeptFields } from "../ui/kept-fields";

/** Asks for an account, to mark the orchestrator it delegates to; the server looks it up. */
export function AccountForm({ view }: { view: DirectoryView }) {
  return (
    <details className="drop" name="directory">
      <summary className="btn sm">Your account</summary>
      <form key={view.account} className="panel account" action="/orchestrators" method="get">
        <KeptFields params={directoryParams({ ...view, account: "" })} />
        <label>
          Mark the orchestrator of an account
          <input
            name="account"
            placeholder="0x… or a name"
            maxLength={255}
            autoComplete="off"
            spellCheck={false}
            defaultValue={view.account}
          />
        </label>
        <p className="n2">It stands in the link, and nothing is kept of it.</p>
        <button type="submit" className="btn sm">
          Mark
        </button>
      </form>
    </details>
  );
}
