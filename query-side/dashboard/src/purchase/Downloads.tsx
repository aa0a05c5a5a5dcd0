import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import { keys, path, type VoucherChoice } from '../api/queries';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { keep } from '../ui/keep';
import { Trouble } from '../ui/Trouble';

const words = texts.vouchers;

/** What the service takes in `Accept`. */
const FORMS = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl',
  pdf: 'application/pdf',
} as const;
type Form = keyof typeof FORMS;

interface DownloadsProps {
  readonly id: string;
  readonly choice: VoucherChoice;
}

/** The codes as a file. It goes from the answer to the disk; no cache holds it. */
export function Downloads({ id, choice }: DownloadsProps) {
  const client = useClient();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<Form>();
  const [failure, setFailure] = useState<{ readonly form: Form; readonly error: Error }>();

  async function save(form: Form) {
    if (busy) return;
    setBusy(form);
    setFailure(undefined);
    announce(words.downloading);
    try {
      const file = await client.download(
        path(`/bulk-purchases/${id}/codes`, { ...choice }),
        FORMS[form],
      );
      keep(file.name, file.content);
      announce(words.downloaded(file.name));
    } catch (cause) {
      setFailure({ form, error: cause instanceof Error ? cause : new Error(String(cause)) });
    } finally {
      void queries.invalidateQueries({ queryKey: keys.reveals(id) });
      setBusy(undefined);
    }
  }

  return (
    <>
      <details className="downloads">
        <summary className="button">{busy ? words.downloading : words.download}</summary>
        <p className="quiet">{words.downloadLead}</p>
        <ul>
          {(Object.keys(FORMS) as Form[]).map((form) => (
            <li key={form}>
              <button
                type="button"
                className="button"
                aria-disabled={busy !== undefined}
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
