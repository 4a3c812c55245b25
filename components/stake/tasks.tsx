import { STAKE_DEEDS, type StakeDeed } from "@/lib/links/stake";
import type { Standing } from "@/lib/wallet/standing";
import { DEED_WORDS, deedLine } from "./deed-words";

interface Props {
  standing: Standing;
  onChoose: (deed: StakeDeed) => void;
}

/** On a phone: what can be done, each with what the account has for it; a press brings up its form. */
export function Tasks({ standing, onChoose }: Props) {
  return (
    <ul className="tasks">
      {STAKE_DEEDS.map((deed) => (
        <li key={deed}>
          <button type="button" aria-haspopup="dialog" onClick={() => onChoose(deed)}>
            <b>{DEED_WORDS[deed]}</b>
            <small>{deedLine(deed, standing)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
