/** The rest of a view as hidden fields, so that a form without script keeps what it does not ask about. */
export function KeptFields({ params }: { params: readonly (readonly [name: string, value: string])[] }) {
  return params.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
