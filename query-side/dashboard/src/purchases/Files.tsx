import { useState } from 'react';
import { useClient } from '../api/context';
import { path } from '../api/queries';
import type { ListSearch } from '../routes';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { keep } from '../ui/keep';
import { Trouble } from '../ui/Trouble';

const words = texts.list;

/** What the service takes in `Accept`. */
const FORMS = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl',
} as const;
type Form = keyof typeof FORMS;

/** The whole list as it is filtered and sorted, in a file. */
export function Files({ filter: { after: _, before: __, ...filter } }: { filter: ListSearch }) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly form: Form; readonly error: Error }>();

  async function save(form: Form) {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    announce(words.downloading);
    try {
      const file = await client.download(path('/bulk-purchases', filter), FORMS[form]);
      keep(file.name, file.content);
      announce(words.downloaded(file.name));
    } catch (cause) {
      setFailure({ form, error: cause instanceof Error ? cause : new Error(String(cause)) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <details className="downloads">
        <summary className="button">{busy ? words.downloading : words.download}</summary>
        <ul>
          {(Object.keys(FORMS) as Form[]).map((form) => (
            <li key={form}>
              <button
                type="button"
                className="button"
                aria-disabled={busy}
                onClick={() => void save(form)}
              >
                {words.forms[form]}
              </button>
            </li>
          ))}
        </ul>
      </details>
      {failure && <Trouble error={failure.error} onRetry={() => void save(failure.form)} />}
    </>
  );
}
