import { useRef, useState } from 'react';
import type { Purchase } from '../api/types';
import { texts } from '../texts';
import { Field } from '../ui/Field';
import { Trouble } from '../ui/Trouble';
import { AddOne } from './AddOne';
import { changes, type HandOutReport } from './api';
import { useChange } from './useChange';

const words = texts.handOut;

interface AddPeopleProps {
  readonly purchase: Purchase;
  readonly free: number;
}

/** Vouchers for the people of a file, or for one who is typed in. */
export function AddPeople({ purchase, free }: AddPeopleProps) {
  const file = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState('');
  const [adding, setAdding] = useState(false);
  const upload = useChange<HandOutReport>(purchase.id, ({ assigned, already }) => {
    if (file.current) file.current.value = '';
    return tell(words.assigned(assigned, already));
  });

  function tell(sentence: string) {
    setDone(sentence);
    return sentence;
  }

  if (free === 0) return done ? <p className="quiet">{done}</p> : null;
  return (
    <>
      <form
        className="hand-out-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const csv = file.current?.files?.[0];
          setMissing(!csv);
          setDone('');
          if (csv && !upload.isPending) upload.mutate(changes.upload(purchase.id, csv));
        }}
      >
        <Field
          label={words.people}
          hint={words.peopleHint}
          error={missing ? words.missingFile : undefined}
        >
          {(control) => <input {...control} ref={file} type="file" accept=".csv,text/csv" />}
        </Field>
        <p className="hand-out-buttons">
          <button type="submit" className="button" aria-disabled={upload.isPending}>
            {upload.isPending ? `${texts.dialog.working}…` : words.upload}
          </button>
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {words.one}
          </button>
        </p>
        {done && <p>{done}</p>}
        {upload.isError && <Trouble error={upload.error} />}
      </form>
      {adding && <AddOne purchase={purchase} onClose={() => setAdding(false)} onDone={tell} />}
    </>
  );
}
