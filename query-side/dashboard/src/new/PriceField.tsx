import type { Product } from '../api/types';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Field } from '../ui/Field';
import type { OrderFieldsProps } from './OrderFields';

const words = texts.form;

interface PriceFieldProps extends OrderFieldsProps {
  readonly product: Product | undefined;
}

/** An organizer names the price; a buyer takes the list price or asks for a quote. */
export function PriceField(props: PriceFieldProps) {
  const { typed, conference, pricing, errors, product, onChange } = props;
  if (!product) return null;
  const list = formatMoney(product.unitPrice);
  if (pricing) {
    return (
      <Field
        label={`${words.price} (${conference?.currency})`}
        hint={words.priceHint(list)}
        error={errors.price}
      >
        {(control) => (
          <input
            {...control}
            className="short"
            inputMode="decimal"
            autoComplete="off"
            value={typed.price}
            onChange={({ target }) => onChange({ price: target.value })}
          />
        )}
      </Field>
    );
  }
  return (
    <fieldset className="field choice">
      <legend>{words.priceAgreed}</legend>
      {[false, true].map((quote) => (
        <label key={String(quote)}>
          <input
            type="radio"
            name="quote"
            checked={typed.quote === quote}
            onChange={() => onChange({ quote })}
          />
          <span>{quote ? words.quote : words.listPrice(list)}</span>
        </label>
      ))}
      {errors.price && <p className="field-error">{errors.price}</p>}
    </fieldset>
  );
}
