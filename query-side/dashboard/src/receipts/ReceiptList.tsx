import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import { formatMoney } from '../format/money';
import { Card } from '../purchase/Card';
import { LOCALE, texts } from '../texts';
import { announce } from '../ui/announcer';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { paperPath, type Receipt } from './api';

const words = texts.receipts;
const PDF = 'application/pdf';

interface ReceiptListProps {
  readonly query: Pick<
    UseInfiniteQueryResult<{ readonly pages: readonly { readonly items: readonly Receipt[] }[] }>,
    'data' | 'isPending' | 'isError' | 'error' | 'refetch' | 'hasNextPage' | 'fetchNextPage'
  >;
}

/** Receipts and credit notes, each to be taken as a file. */
export function ReceiptList({ query }: ReceiptListProps) {
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={words.title}>
      {query.isPending && <Skeleton lines={2} />}
      {query.isError && query.error && (
        <Trouble error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data && items.length === 0 && <p className="quiet">{words.none}</p>}
      {items.length > 0 && (
        <ul className="runs">
          {items.map((one) => (
            <li key={one.number}>
              <Row one={one} />
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          {words.more}
        </button>
      )}
    </Card>
  );
}

function Row({ one }: { readonly one: Receipt }) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  async function save() {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const file = await client.download(paperPath(one, LOCALE.slice(0, 2)), PDF);
      keep(file.name, file.content);
      announce(words.saved(file.name));
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <div className="receipt">
        <p>
          <strong>{words.kinds[one.kind]}</strong> <span className="quiet">{one.label}</span>
          <span className="receipt-more">
            <Moment time={one.issuedAt} /> · {one.kind === 'credit_note' && '−'}
            {formatMoney(one.amount)}
          </span>
        </p>
        <button
          type="button"
          className="button"
          aria-label={words.download(one.label)}
          aria-disabled={busy}
          onClick={() => void save()}
        >
          PDF
        </button>
      </div>
      {error && <Trouble error={error} onRetry={() => void save()} />}
    </>
  );
}

function keep(name: string, content: Blob) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
