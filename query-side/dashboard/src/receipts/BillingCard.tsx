import { useState } from 'react';
import type { Conference } from '../api/types';
import { Card, Pairs } from '../purchase/Card';
import { texts } from '../texts';
import { BillingForm } from './BillingForm';

const words = texts.receipts.billing;

/** Who sells, as receipts say it. */
export function BillingCard({ conference }: { readonly conference: Conference }) {
  const [open, setOpen] = useState(false);
  const { billing } = conference;
  return (
    <Card title={words.title}>
      <div className="runs-lead">
        <p className="quiet">{billing ? words.lead : words.none}</p>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {billing ? words.change : words.add}
        </button>
      </div>
      {billing && (
        <Pairs
          of={[
            [words.legalName, billing.legalName],
            [words.address, billing.address.join(', ')],
            [words.taxId, billing.taxId],
            [
              words.rate,
              billing.taxBasisPoints === undefined
                ? words.noTax
                : `${billing.taxBasisPoints / 100} %`,
            ],
            [words.prefix, billing.receiptPrefix],
          ]}
        />
      )}
      {open && <BillingForm conference={conference} onClose={() => setOpen(false)} />}
    </Card>
  );
}
