import { useState } from 'react';
import type { Purchase } from '../api/types';
import { texts } from '../texts';
import { Field } from '../ui/Field';
import { changes, type HandOutReport } from './api';
import { ChangeForm } from './ChangeForm';
import { PersonFields, personOf } from './PersonFields';

const words = texts.handOut;

interface AddOneProps {
  readonly purchase: Purchase;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => string;
}

/** One person by hand, with a certain voucher if somebody wants that. */
export function AddOne({ purchase, onClose, onDone }: AddOneProps) {
  const [person, setPerson] = useState({ email: '', name: '' });
  const [serial, setSerial] = useState('');
  const [tried, setTried] = useState(false);

  function request() {
    setTried(true);
    if (!person.email.trim()) return undefined;
    const certain = Number.parseInt(serial, 10);
    return changes.add(purchase.id, {
      ...personOf(person),
      ...(certain > 0 && { serial: certain }),
    });
  }

  return (
    <ChangeForm<HandOutReport>
      id={purchase.id}
      title={words.one}
      submit={words.add}
      onClose={onClose}
      request={request}
      onDone={({ assigned, already }) => onDone(words.assigned(assigned, already))}
    >
      <PersonFields value={person} onChange={setPerson} tried={tried} />
      <Field label={words.serial} hint={words.serialHint}>
        {(control) => (
          <input
            {...control}
            className="short"
            inputMode="numeric"
            value={serial}
            onChange={({ target }) => setSerial(target.value)}
          />
        )}
      </Field>
    </ChangeForm>
  );
}
