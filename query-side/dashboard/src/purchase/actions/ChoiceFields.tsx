import { texts } from '../../texts';
import type { Choice } from './choice';
import { SerialsField } from './SerialsField';

interface ChoiceFieldsProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly tried: boolean;
}

/** Which vouchers are meant: these numbers, and of them only what nobody has used. */
export function ChoiceFields({ choice, onChange, tried }: ChoiceFieldsProps) {
  return (
    <>
      <SerialsField
        value={choice.numbers}
        onChange={(numbers) => onChange({ ...choice, numbers })}
        tried={tried}
      />
      <div className="field choice">
        <label>
          <input
            type="checkbox"
            checked={choice.unused}
            onChange={({ target }) => onChange({ ...choice, unused: target.checked })}
          />
          {texts.unused.label}
        </label>
      </div>
    </>
  );
}
