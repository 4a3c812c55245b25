import { PAGES } from "@/lib/links/pages";

/** Looks at an account without any wallet; the server reads it, and it stands in the link. */
export function LookAtAddress({ account = "" }: { account?: string }) {
  return (
    <form className="look" action={PAGES.stake} method="get">
      <label>
        <b>Look at an address</b>
        <span className="fld">
          <input
            name="account"
            placeholder="0x… or a name"
            maxLength={255}
            autoComplete="off"
            spellCheck={false}
            defaultValue={account}
            required
          />
        </span>
      </label>
      <button type="submit" className="btn sm">
        Look
      </button>
    </form>
  );
}
