/** A choice of views as links: each works without script and leads back to the section it stands in. */
export function Choices<Value extends string | number>(props: {
  label: string;
  options: readonly { value: Value; text: string }[];
  chosen: Value;
  href: (value: Value) => string;
}) {
  const { label, options, chosen, href } = props;
  return (
    <nav className="seg" aria-label={label}>
      {options.map(({ value, text }) => (
        <a key={value} href={href(value)} aria-current={value === chosen ? "true" : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
