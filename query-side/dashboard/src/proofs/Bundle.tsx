import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useClient } from '../api/context';
import { Card } from '../purchase/Card';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { Field } from '../ui/Field';
import { keep } from '../ui/keep';
import { Trouble } from '../ui/Trouble';
import { bundlePath, looksKey } from './api';

const words = texts.proofs.bundle;

/** What an auditor takes away, to check it where nobody of us is. */
export function Bundle({ conferences }: { readonly conferences: readonly string[] }) {
  const client = useClient();
  const queries = useQueryClient();
  const [conference, setConference] = useState(conferences[0] ?? '');
  const [purchase, setPurchase] = useState('');
  const [known, setKnown] = useState('');
  const download = useMutation({
    mutationFn: () => client.take(bundlePath(conference, purchase, known), 'application/zip'),
    onSuccess: ({ content }) => {
      const name = `${conference || 'everything'}-audit.zip`;
      keep(name, content);
      announce(texts.list.downloaded(name));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: looksKey }),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!download.isPending) download.mutate();
  }

  if (conferences.length === 0) return null;
  return (
    <Card title={words.title}>
      <p className="quiet">{words.lead}</p>
      <form className="bundle-form" noValidate onSubmit={submit}>
        <Field label={words.conference}>
          {(control) => (
            <select
              {...control}
              value={conference}
              onChange={({ target }) => setConference(target.value)}
            >
              {conferences.map((one) => (
                <option key={one}>{one}</option>
              ))}
              <option value="">{words.everything}</option>
            </select>
          )}
        </Field>
        <Field label={words.purchase} hint={words.purchaseHint}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              spellCheck={false}
              disabled={!conference}
              value={purchase}
              onChange={({ target }) => setPurchase(target.value)}
            />
          )}
        </Field>
        <Field label={words.known} hint={words.knownHint}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              inputMode="numeric"
              value={known}
              onChange={({ target }) => setKnown(target.value)}
            />
          )}
        </Field>
        <p>
          <button type="submit" className="button primary" aria-disabled={download.isPending}>
            {download.isPending ? `${texts.dialog.working}…` : words.download}
          </button>
        </p>
      </form>
      {download.isError && <Trouble error={download.error} />}
      <p className="quiet">{words.check}</p>
    </Card>
  );
}
