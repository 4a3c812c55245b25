import { printFixed } from "@/lib/format/number";
import { printStranger, shortAddress } from "@/lib/format/text";
import { DEFAULT_DIRECTORY, directoryHref } from "@/lib/links/directory";
import { PAGES } from "@/lib/links/pages";
import type { Address } from "@/lib/units/address";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import { Seal } from "../ui/seal";

interface FieldProps {
  label: string;
  text: string;
  named: Address | null;
  /** null: they are being read */
  orchestrators: readonly ListedOrchestrator[] | null;
  onChange: (text: string) => void;
}

/** Chooses an orchestrator by name or address; whom it means is shown whole, because names can look alike. */
export function OrchestratorField({ label, text, named, orchestrators, onChange }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor="stake-to">{label}</label>
      <input
        id="stake-to"
        className="line"
        list="stake-orchestrators"
        autoComplete="off"
        spellCheck={false}
        maxLength={255}
        placeholder={orchestrators === null ? "Reading the orchestrators…" : "Name or 0x…"}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id="stake-orchestrators">
        {(orchestrators ?? []).map(({ address, name, rewardCut }) => (
          <option key={address} value={address}>
            {`${name === null ? shortAddress(address) : printStranger(name, 60)}, reward cut ${printCut(rewardCut)} %`}
          </option>
        ))}
      </datalist>
      {orchestrators?.length === 0 && (
        <p className="n2">The orchestrators could not be read. Reload the page to try again.</p>
      )}
      {text.trim() === "" && orchestrators?.length !== 0 && (
        <p className="n2 inlinks">
          Not decided? <a href={directoryHref(DEFAULT_DIRECTORY)}>See all orchestrators</a>, or{" "}
          <a href={PAGES.compare}>compare a few</a>.
        </p>
      )}
      {named !== null && <Who address={named} orchestrators={orchestrators} />}
    </div>
  );
}

/** An orchestrator that cannot be chosen here. */
export function ChosenOrchestrator(props: {
  label: string;
  address: Address;
  orchestrators: readonly ListedOrchestrator[] | null;
}) {
  return (
    <div className="field">
      <p className="lbl">{props.label}</p>
      <Who address={props.address} orchestrators={props.orchestrators} />
    </div>
  );
}

function Who({
  address,
  orchestrators,
}: {
  address: Address;
  orchestrators: readonly ListedOrchestrator[] | null;
}) {
  const found = orchestrators?.find((one) => one.address === address);
  return (
    <div className="chosen">
      <Seal address={address} />
      <span>
        <b>{nameOf(address, orchestrators ?? [])}</b>
        <small className="mono">{address}</small>
        {found !== undefined && (
          <small>
            reward cut {printCut(found.rewardCut)} %, fee cut {printCut(found.feeCut)} %
          </small>
        )}
      </span>
    </div>
  );
}

/** An orchestrator's name, or its address shortened. */
export function nameOf(address: Address, orchestrators: readonly ListedOrchestrator[]): string {
  const name = orchestrators.find((one) => one.address === address)?.name ?? null;
  return name === null ? shortAddress(address) : printStranger(name, 60);
}

/** A cut in per cent without decimals that say nothing. */
export function printCut(fraction: number): string {
  return printFixed(fraction * 100, 2).replace(/\.?0+$/, "") || "0";
}
