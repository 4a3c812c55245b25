interface Props {
  text: string;
  /** how much there is */
  note: string;
  /** on the button that takes all of it */
  word: string;
  all: boolean;
  onChange: (text: string) => void;
  onAll: () => void;
}

/** An amount as text, never as a number; its button takes all that there is, to the wei. */
export function AmountField({ text, note, word, all, onChange, onAll }: Props) {
  return (
    <div className="field">
      <label htmlFor="stake-amount">Amount</label>
      <div className="big">
        <input
          id="stake-amount"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          placeholder="0"
          value={text}
          aria-describedby="stake-amount-note"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <span>LPT</span>
        <button type="button" className="btn sm" aria-pressed={all} onClick={onAll}>
          {word}
        </button>
      </div>
      <p className="n2" id="stake-amount-note">
        {note}
      </p>
    </div>
  );
}
