import { texts } from '../../texts';
import { Field } from '../../ui/Field';
import { parseSerials } from '../serials';

const words = texts.serials;

interface SerialsFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly tried: boolean;
  /** Without numbers, all vouchers are looked at. */
  readonly optional?: boolean;
}

/** Vouchers by their numbers: that many may be meant that nobody wants to tick them one by one. */
export function SerialsField({ value, onChange, tried, optional }: SerialsFieldProps) {
  const wrong = value.trim() ? !parseSerials(value) : tried && !optional;
  return (
    <Field
      label={words.label}
      hint={optional ? words.all : words.hint}
      error={wrong ? words.invalid : undefined}
    >
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
