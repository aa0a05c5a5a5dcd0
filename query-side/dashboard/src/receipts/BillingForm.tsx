import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import { conferencesQuery, path } from '../api/queries';
import type { Conference } from '../api/types';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { type ControlProps, Field } from '../ui/Field';
import { Modal } from '../ui/Modal';
import { Trouble } from '../ui/Trouble';
import { billingOf, errorsOf, type TypedBilling, typedOf } from './billing';

const words = texts.receipts.billing;

interface BillingFormProps {
  readonly conference: Conference;
  readonly onClose: () => void;
}

/** Holds for what is paid from now on; receipts of before keep what they say. */
export function BillingForm({ conference, onClose }: BillingFormProps) {
  const [typed, setTyped] = useState(() => typedOf(conference.billing, conference.id));
  const [tried, setTried] = useState(false);
  const errors = tried ? errorsOf(typed) : {};
  const save = useSave(conference.id, onClose);
  const field = (name: keyof TypedBilling, hint?: string) => (
    <Field
      label={words[FIELDS[name]]}
      hint={hint}
      error={errors[name] && words.errors[name][errors[name]]}
    >
      {(control) => input(name, control)}
    </Field>
  );

  function input(name: keyof TypedBilling, control: ControlProps) {
    const onChange = ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped((before) => ({ ...before, [name]: target.value }));
    return name === 'address' ? (
      <textarea {...control} rows={4} value={typed.address} onChange={onChange} />
    ) : (
      <input {...control} autoComplete="off" value={typed[name]} onChange={onChange} />
    );
  }

  return (
    <Modal title={words.title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!save.isPending && Object.keys(errorsOf(typed)).length === 0) save.mutate(typed);
        }}
      >
        <p className="quiet">{words.formLead}</p>
        {field('legalName')}
        {field('address', words.addressHint)}
        {field('taxId', words.optional)}
        {field('rate', words.rateHint)}
        {field('prefix', words.prefixHint)}
        {save.isError && <Trouble error={save.error} />}
        <p className="modal-foot">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary" aria-disabled={save.isPending}>
            {save.isPending ? `${texts.dialog.working}…` : words.save}
          </button>
        </p>
      </form>
    </Modal>
  );
}

const FIELDS = {
  legalName: 'legalName',
  address: 'address',
  taxId: 'taxId',
  rate: 'rate',
  prefix: 'prefix',
} as const satisfies Record<keyof TypedBilling, string>;

/** The command side decides; the page waits until the read side shows it. */
function useSave(conference: string, onDone: () => void) {
  const client = useClient();
  const queries = useQueryClient();
  const address = `/conferences/${encodeURIComponent(conference)}`;
  return useMutation<void, Error, TypedBilling>({
    mutationFn: async (typed) => {
      const { version } = await client.command<{ readonly version: number }>({
        method: 'PATCH',
        path: address,
        body: { billing: billingOf(typed) },
      });
      // It is done; without this look the page only catches up later.
      await client.read(path(address, { version })).catch(() => undefined);
      await queries.invalidateQueries({ queryKey: conferencesQuery(client).queryKey });
    },
    onSuccess: () => {
      announce(words.saved);
      onDone();
    },
  });
}
