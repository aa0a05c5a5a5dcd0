export interface Part {
  readonly name: string;
  readonly value: number;
}

/** A whole in its parts, when it has several; the words beside it say the same. */
export function Bar({ parts, label }: { readonly parts: readonly Part[]; readonly label: string }) {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  if (parts.filter(({ value }) => value > 0).length < 2) return null;
  let at = 0;
  return (
    <svg
      className="bar"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {parts.map(({ name, value }) => {
        const x = at;
        const width = (value / total) * 100;
        at += width;
        return <rect key={name} className={`bar-${name}`} x={x} y="0" width={width} height="4" />;
      })}
    </svg>
  );
}
