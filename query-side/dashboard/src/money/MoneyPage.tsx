import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useClient } from '../api/context';
import { conferencesQuery } from '../api/queries';
import type { Conference } from '../api/types';
import { BillingCard } from '../receipts/BillingCard';
import { mayOrganize, maySeeMoney } from '../session/claims';
import { useViewer } from '../session/context';
import { NotFound } from '../shell/Notices';
import { texts } from '../texts';
import { Picker } from '../ui/Picker';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { useTitle } from '../ui/useTitle';
import { Entries } from './Entries';
import { Runs } from './Runs';
import { Totals } from './Totals';

const route = getRouteApi('/signed-in-only/money');
const words = texts.ledger;

export function MoneyPage() {
  return maySeeMoney(useViewer()) ? <Conferences /> : <NotFound />;
}

function Conferences() {
  useTitle(words.title);
  const { conference } = route.useSearch();
  const viewer = useViewer();
  const conferences = useQuery(conferencesQuery(useClient()));
  // An organizer may also buy elsewhere: that money is not hers to see.
  const own = conferences.data?.filter(({ id }) => viewer.conferences.includes(id));
  const chosen = own?.find(({ id }) => id === conference) ?? own?.[0];
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {own && chosen && <Choice own={own} chosen={chosen} />}
      </div>
      {conferences.isPending && <Skeleton lines={8} />}
      {conferences.isError && (
        <Trouble error={conferences.error} onRetry={() => void conferences.refetch()} />
      )}
      {own?.length === 0 && (
        <div className="empty">
          <h2>{words.noConferences}</h2>
          <p>{words.noConferencesLead}</p>
        </div>
      )}
      {chosen && <Books key={chosen.id} conference={chosen.id} />}
      {chosen && mayOrganize(viewer) && (
        <div className="after-cards">
          <BillingCard key={chosen.id} conference={chosen} />
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly own: readonly Conference[];
  readonly chosen: Conference;
}

function Choice({ own, chosen }: ChoiceProps) {
  const navigate = useNavigate();
  if (own.length === 1) return <p className="quiet">{chosen.name}</p>;
  return (
    <div className="pickers">
      <Picker
        label={words.conference}
        value={chosen.id}
        options={own.map(({ id, name }) => [id, name])}
        onChange={(conference) => void navigate({ to: '/money', search: { conference } })}
      />
    </div>
  );
}

function Books({ conference }: { readonly conference: string }) {
  const { conference: _, ...filter } = route.useSearch();
  return (
    <div className="books">
      <Totals conference={conference} />
      <Runs conference={conference} />
      <Entries conference={conference} filter={filter} />
    </div>
  );
}
