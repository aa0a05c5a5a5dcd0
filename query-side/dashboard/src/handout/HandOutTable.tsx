import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import type { Purchase } from '../api/types';
import { mayRequest } from '../session/claims';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { Picker } from '../ui/Picker';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { type HandOut, type HandOutCounts, handOutsQuery } from './api';
import { HandOutRow } from './HandOutRow';
import { RowDialog } from './RowDialog';
import { present, type RowAction } from './status';

const words = texts.handOut;

interface HandOutTableProps {
  readonly purchase: Purchase;
  readonly counts: HandOutCounts;
  readonly status: string;
  readonly onStatus: (status: string) => void;
}

export function HandOutTable({ purchase, counts, status, onStatus }: HandOutTableProps) {
  const moving = counts.sending + counts.failed > 0;
  const list = useInfiniteQuery(handOutsQuery(useClient(), purchase.id, status, moving));
  const gives = mayRequest(useViewer());
  const [open, setOpen] = useState<{ readonly one: HandOut; readonly action: RowAction }>();
  const [done, setDone] = useState('');
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <p className="hand-out-filter">
        <Picker
          label={words.filter}
          value={status}
          options={[
            ['', words.all] as const,
            ...present(counts).map((one) => [one, words.statuses[one]] as const),
          ]}
          onChange={onStatus}
        />
      </p>
      {done && <p role="status">{done}</p>}
      {list.isPending && <Skeleton lines={4} />}
      {list.isError && <Trouble error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <p className="quiet">{words.noneOf}</p>}
      {rows.length > 0 && (
        <ul className="hand-outs" aria-label={words.table}>
          {rows.map((one) => (
            <HandOutRow
              key={one.id}
              id={purchase.id}
              one={one}
              onAction={gives ? (action) => setOpen({ one, action }) : undefined}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <button type="button" className="button" onClick={() => void list.fetchNextPage()}>
          {words.more}
        </button>
      )}
      {open && (
        <RowDialog
          id={purchase.id}
          one={open.one}
          action={open.action}
          onClose={() => setOpen(undefined)}
          onDone={(sentence) => {
            setDone(sentence);
            return sentence;
          }}
        />
      )}
    </>
  );
}
