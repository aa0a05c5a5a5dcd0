import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import type { Purchase } from '../api/types';
import { formatCount } from '../format/moment';
import { Card } from '../purchase/Card';
import { mayRequest } from '../session/claims';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { Bar } from '../ui/Bar';
import { Trouble } from '../ui/Trouble';
import { AddPeople } from './AddPeople';
import { type HandOutSummary, summaryQuery } from './api';
import { HandOutTable } from './HandOutTable';
import { Letters } from './Letters';
import { countOf, present, TONES } from './status';

const words = texts.handOut;

/** Who holds which voucher; only where there are vouchers to hold. */
export function HandOuts({ purchase }: { readonly purchase: Purchase }) {
  const { live, redeemed, suspended, revoked } = purchase.vouchers;
  if (live + redeemed + suspended + revoked === 0) return null;
  return <Issued purchase={purchase} />;
}

function Issued({ purchase }: { readonly purchase: Purchase }) {
  const summary = useQuery(summaryQuery(useClient(), purchase.id));
  const [status, setStatus] = useState('');
  const gives = mayRequest(useViewer());
  if (summary.isPending) return null;
  if (summary.isError) {
    return (
      <Card title={words.title}>
        <Trouble error={summary.error} onRetry={() => void summary.refetch()} />
      </Card>
    );
  }
  const { counts, free, mail } = summary.data;
  return (
    <Card title={words.title}>
      {gives && <p className="quiet">{words.lead}</p>}
      <Counts summary={summary.data} />
      {mail.state !== 'working' && (
        <p className="hand-out-mail tone-bad" role="status">
          {words.mail[mail.state]}
        </p>
      )}
      {gives && <AddPeople purchase={purchase} free={free} />}
      {gives && counts.handedOut > 0 && <Letters purchase={purchase} summary={summary.data} />}
      {counts.handedOut + counts.takenBack === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <HandOutTable purchase={purchase} counts={counts} status={status} onStatus={setStatus} />
      )}
    </Card>
  );
}

function Counts({ summary: { counts, free } }: { readonly summary: HandOutSummary }) {
  const told = present(counts);
  const label = `${words.label}: ${told
    .map((status) => `${formatCount(countOf(counts, status))} ${words.statuses[status]}`)
    .join(', ')}`;
  return (
    <>
      <Bar
        parts={told.map((status) => ({ name: status, value: countOf(counts, status) }))}
        label={label}
      />
      <p className="hand-out-counts">
        {told.map((status) => (
          <span key={status} className={`pill tone-${TONES[status]}`}>
            {formatCount(countOf(counts, status))} {words.statuses[status]}
          </span>
        ))}
        <span className="quiet">{words.free(free)}</span>
      </p>
    </>
  );
}
