import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import { texts } from '../texts';
import { Modal } from '../ui/Modal';
import { Picker } from '../ui/Picker';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { RebuildRow } from './RebuildRow';
import { begin, rebuildsKey, rebuildsQuery, type Wish, wish } from './rebuildApi';

const words = texts.operations.rebuilds;

/** Views made anew: begun, followed, and what the comparison found. */
export function Rebuilds() {
  const client = useClient();
  const queries = useQueryClient();
  const list = useQuery(rebuildsQuery(client));
  const wanted = useMutation({
    mutationFn: (one: Wish) => wish(client, one),
    onSettled: () => queries.invalidateQueries({ queryKey: rebuildsKey }),
  });
  const items = list.data?.items ?? [];
  const busy = wanted.isPending || items.some(({ state }) => /running|paused/.test(state));
  return (
    <>
      <p className="quiet operations-lead">{words.lead}</p>
      <Begin views={list.data?.views ?? []} busy={busy} onBegin={wanted.mutate} />
      {wanted.isError && <Trouble error={wanted.error} />}
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && <Trouble error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <div className="empty">
          <h2>{words.empty}</h2>
          <p>{words.emptyLead}</p>
        </div>
      )}
      {items.length > 0 && (
        <ul className="operations" aria-label={words.list}>
          {items.map((one) => (
            <RebuildRow key={one.number} one={one} onWish={wanted.mutate} />
          ))}
        </ul>
      )}
    </>
  );
}

interface BeginProps {
  readonly views: readonly string[];
  readonly busy: boolean;
  readonly onBegin: (wish: Wish) => void;
}

function Begin({ views, busy, onBegin }: BeginProps) {
  const [source, setSource] = useState('history');
  const [view, setView] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <div className="pickers rebuild-begin">
      <Picker
        label={words.view}
        value={view}
        options={[['', words.everything], ...views.map((one) => [one, one] as const)]}
        onChange={setView}
      />
      <Picker
        label={words.source}
        value={source}
        options={Object.entries(words.sources)}
        onChange={setSource}
      />
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={() => onBegin(begin(source, 'rehearsal', view))}
      >
        {words.rehearse}
      </button>
      <button type="button" className="button" disabled={busy} onClick={() => setAsked(true)}>
        {words.replace}
      </button>
      {asked && (
        <Modal title={words.replaceTitle} onClose={() => setAsked(false)}>
          <div className="modal-body">
            <p>{words.replaceLead}</p>
            <p className="history-ways">
              <button
                type="button"
                className="button primary"
                onClick={() => {
                  setAsked(false);
                  onBegin(begin(source, 'switch', view));
                }}
              >
                {words.replace}
              </button>
              <button type="button" className="button" onClick={() => setAsked(false)}>
                {texts.keep}
              </button>
            </p>
          </div>
        </Modal>
      )}
    </div>
  );
}
