import { texts } from '../../texts';
import { Field } from '../../ui/Field';
import { byKind, type Choice, KINDS } from './choice';
import { SerialsField } from './SerialsField';

const words = texts.choice;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface ChoiceFieldsProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly tried: boolean;
}

/** Which vouchers are meant: these numbers, or of them, or of all, those of a kind. */
export function ChoiceFields({ choice, onChange, tried }: ChoiceFieldsProps) {
  return (
    <>
      <SerialsField
        value={choice.numbers}
        onChange={(numbers) => onChange({ ...choice, numbers })}
        tried={tried}
        optional={byKind(choice)}
      />
      <Field label={words.only}>
        {(control) => (
          <select
            {...control}
            value={choice.only}
            onChange={({ target }) =>
              onChange({ ...choice, only: KINDS.find((one) => one === target.value) ?? '' })
            }
          >
            <option value="">{words.named}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.endingBefore} hint={words.endingHint(ZONE)}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            value={choice.endingBefore}
            onChange={({ target }) => onChange({ ...choice, endingBefore: target.value })}
          />
        )}
      </Field>
    </>
  );
}
