/** The mark: a b whose bowl is a round not yet closed. */
export function Mark() {
  return (
    <svg viewBox="0 0 26 26" fill="none" strokeWidth="3.6" aria-hidden="true">
      <path d="M5.5 1.5V24.5" stroke="currentColor" />
      <path d="M19.2 11.1A6.9 6.9 0 1 1 11.2 9.6" stroke="var(--bw-accent)" />
    </svg>
  );
}
