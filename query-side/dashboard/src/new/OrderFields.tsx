import type { Conference, Named, Product } from '../api/types';
import { typed as asTyped, formatMoney } from '../format/money';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { type ControlProps, Field } from '../ui/Field';
import type { FieldErrors, Typed } from './order';
import { PriceField } from './PriceField';
import { TermsFields } from './TermsFields';

const words = texts.form;

export interface OrderFieldsProps {
  readonly typed: Typed;
  readonly conferences: readonly Named[];
  readonly conference: Conference | undefined;
  /** Whether the viewer names the price. */
  readonly pricing: boolean;
  readonly errors: FieldErrors;
  readonly onChange: (part: Partial<Typed>) => void;
}

export function OrderFields(props: OrderFieldsProps) {
  const { typed, conferences, conference, pricing, errors, onChange } = props;
  const sponsors = useSponsors(conference, pricing);
  const products = conference?.products.filter(({ bulkSale }) => bulkSale === 'enabled') ?? [];
  const product = products.find(({ id }) => id === typed.product);

  function choose(id: string) {
    const next = products.find((one) => one.id === id);
    onChange({ product: id, ...(pricing && next && { price: asTyped(next.unitPrice) }) });
  }

  return (
    <div className="order-fields">
      <Field label={words.conference} error={errors.conference}>
        {(control) => (
          <Select
            control={control}
            value={typed.conference}
            options={conferences}
            first={words.choose}
            onChange={(value) =>
              onChange({ conference: value, sponsor: '', product: '', price: '' })
            }
          />
        )}
      </Field>
      <Field label={words.sponsor} error={errors.sponsor}>
        {(control) => (
          <Select
            control={control}
            value={typed.sponsor}
            options={sponsors}
            first={pricing ? words.noSponsor : words.choose}
            onChange={(value) => onChange({ sponsor: value })}
          />
        )}
      </Field>
      <Field
        label={words.product}
        hint={conference && products.length === 0 ? words.noProducts : undefined}
        error={errors.product}
      >
        {(control) => (
          <Select
            control={control}
            value={typed.product}
            options={products.map(priced)}
            first={words.choose}
            onChange={choose}
          />
        )}
      </Field>
      <Field label={words.quantity} hint={words.quantityHint} error={errors.quantity}>
        {(control) => (
          <input
            {...control}
            className="short"
            inputMode="numeric"
            autoComplete="off"
            value={typed.quantity}
            onChange={({ target }) => onChange({ quantity: target.value })}
          />
        )}
      </Field>
      <PriceField {...props} product={product} />
      {pricing && product && (
        <TermsFields
          terms={typed.terms}
          currency={product.unitPrice.currency}
          errors={errors.terms ?? {}}
          onChange={(terms) => onChange({ terms })}
        />
      )}
      <Field label={words.description} hint={words.descriptionHint} error={errors.description}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={typed.description}
            onChange={({ target }) => onChange({ description: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** A buyer buys for sponsors of hers only. */
function useSponsors(conference: Conference | undefined, pricing: boolean): readonly Named[] {
  const { sponsors } = useViewer();
  if (!conference) return [];
  return conference.sponsors.filter(
    ({ id }) => pricing || sponsors.includes(`${conference.id}/${id}`),
  );
}

function priced({ id, name, unitPrice }: Product): Named {
  return { id, name: `${name} · ${formatMoney(unitPrice)}` };
}

interface SelectProps {
  readonly control: ControlProps;
  readonly value: string;
  readonly options: readonly Named[];
  readonly first: string;
  readonly onChange: (value: string) => void;
}

function Select({ control, value, options, first, onChange }: SelectProps) {
  return (
    <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{first}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
