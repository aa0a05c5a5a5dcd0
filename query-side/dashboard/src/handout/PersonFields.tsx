import { texts } from '../texts';
import { Field } from '../ui/Field';

const words = texts.handOut;

export interface Typed {
  readonly email: string;
  readonly name: string;
}

interface PersonFieldsProps {
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly tried: boolean;
}

/** Who gets a voucher. */
export function PersonFields({ value, onChange, tried }: PersonFieldsProps) {
  return (
    <>
      <Field
        label={words.email}
        error={tried && !value.email.trim() ? words.missingEmail : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="off"
            value={value.email}
            onChange={({ target }) => onChange({ ...value, email: target.value })}
          />
        )}
      </Field>
      <Field label={words.name} hint={words.nameHint}>
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            value={value.name}
            onChange={({ target }) => onChange({ ...value, name: target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** As it is sent: what is empty is not there. */
export const personOf = ({ email, name }: Typed) => ({
  email: email.trim(),
  ...(name.trim() && { name: name.trim() }),
});
