import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../api/context';
import { conferencesQuery } from '../../api/queries';
import type { Purchase } from '../../api/types';
import { formatCount } from '../../format/moment';
import { formatMoney, parseMoney, times, typed } from '../../format/money';
import { texts } from '../../texts';
import { Field } from '../../ui/Field';
import { CommandForm } from './CommandForm';

const words = texts.dialog;

interface PriceDialogProps {
  readonly purchase: Purchase;
  readonly onClose: () => void;
}

export function PriceDialog({ purchase, onClose }: PriceDialogProps) {
  const { id, version, quantity, unitPrice } = purchase;
  const conferences = useQuery(conferencesQuery(useClient()));
  const conference = conferences.data?.find((one) => one.id === purchase.conference.id);
  const currency = unitPrice?.currency ?? conference?.currency ?? '';
  const [text, setText] = useState(unitPrice ? typed(unitPrice) : '');
  const [error, setError] = useState<string>();
  const price = parseMoney(text, currency);

  function request() {
    if (!price) {
      setError(texts.form.badPrice(currency));
      return undefined;
    }
    return {
      method: 'PUT' as const,
      path: `/bulk-purchases/${id}/terms`,
      body: { unitPrice: price },
      version,
    };
  }

  return (
    <CommandForm
      title={words.priceTitle}
      submit={unitPrice ? texts.action.reprice : texts.action.price}
      onClose={onClose}
      request={request}
    >
      <Field
        label={`${words.price} (${currency})`}
        hint={words.priceHint(formatCount(quantity))}
        error={error}
      >
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <p className="sum">
        {words.priceTotal} <strong>{price ? formatMoney(times(price, quantity)) : '–'}</strong>
      </p>
    </CommandForm>
  );
}
