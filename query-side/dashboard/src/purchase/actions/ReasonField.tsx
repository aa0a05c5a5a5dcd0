import { texts } from '../../texts';
import { Field } from '../../ui/Field';

interface ReasonFieldProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether somebody has tried to go on without one. */
  readonly tried: boolean;
}

export function ReasonField({
  label = texts.dialog.reason,
  value,
  onChange,
  tried,
}: ReasonFieldProps) {
  const error = tried && !value.trim() ? texts.form.missing : undefined;
  return (
    <Field label={label} hint={texts.dialog.reasonHint} error={error}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          maxLength={500}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
