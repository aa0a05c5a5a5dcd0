import { texts } from '../texts';
import { Field } from '../ui/Field';
import { KINDS, type TermsErrors, type TypedTerms } from './terms';

const words = texts.form;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface TermsFieldsProps {
  readonly terms: TypedTerms;
  readonly currency: string;
  readonly errors: TermsErrors;
  readonly onChange: (terms: TypedTerms) => void;
}

/** What each code grants: an organizer's to say, a buyer gets the usual grant. */
export function TermsFields({ terms, currency, errors, onChange }: TermsFieldsProps) {
  return (
    <>
      <Field label={words.discount}>
        {(control) => (
          <select
            {...control}
            value={terms.kind}
            onChange={({ target }) =>
              onChange({
                ...terms,
                kind: KINDS.find((one) => one === target.value) ?? 'complimentary',
                worth: '',
              })
            }
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.discounts[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {terms.kind !== 'complimentary' && (
        <Line
          label={terms.kind === 'percentage' ? words.percentage : words.amountOff(currency)}
          value={terms.worth}
          error={errors.worth}
          onChange={(worth) => onChange({ ...terms, worth })}
        />
      )}
      <Line
        label={words.uses}
        hint={words.usesHint}
        value={terms.uses}
        error={errors.uses}
        onChange={(uses) => onChange({ ...terms, uses })}
      />
      <Field label={words.until} hint={words.untilHint(ZONE)} error={errors.until}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            value={terms.until}
            onChange={({ target }) => onChange({ ...terms, until: target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function Line({ label, hint, value, error, onChange }: LineProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          className="short"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
