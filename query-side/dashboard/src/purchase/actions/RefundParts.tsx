import type { Money } from '../../api/types';
import { formatMoney } from '../../format/money';
import { texts } from '../../texts';
import { Field } from '../../ui/Field';
import { shownSerials } from '../serials';
import { Effect } from './Effect';
import type { RefundPreview } from './previews';
import { refunding } from './sentences';

const words = texts.refund;
const WAYS = { amount: words.byAmount, vouchers: words.byVouchers };
type Way = keyof typeof WAYS;

interface WayFieldsProps {
  readonly way: Way;
  readonly onChange: (way: Way) => void;
}

export function WayFields({ way, onChange }: WayFieldsProps) {
  return (
    <fieldset className="field choice">
      <legend>{words.by}</legend>
      {(Object.keys(WAYS) as Way[]).map((one) => (
        <label key={one}>
          <input type="radio" name="way" checked={way === one} onChange={() => onChange(one)} />
          {WAYS[one]}
        </label>
      ))}
    </fieldset>
  );
}

interface AmountFieldProps {
  readonly left: Money;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

export function AmountField({ left, value, onChange, error }: AmountFieldProps) {
  return (
    <Field
      label={`${words.amount} (${left.currency})`}
      hint={words.all(formatMoney(left))}
      error={error}
    >
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

interface RefundEffectProps {
  readonly way: Way;
  readonly preview: RefundPreview | undefined;
  readonly error: Error | null;
}

export function RefundEffect({ way, preview, error }: RefundEffectProps) {
  return (
    <Effect
      sentence={preview && refunding(preview)}
      error={error}
      pairs={
        preview && [
          [words.which, shownSerials(preview.vouchers.serials) || words.none],
          [words.left, formatMoney(preview.left)],
        ]
      }
      hint={way === 'amount' ? words.highest : words.redeemed}
    />
  );
}
