import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from '../api/context';
import { conferencesQuery } from '../api/queries';
import { mayOrganize } from '../session/claims';
import { useViewer } from '../session/context';
import { NotFound } from '../shell/Notices';
import { texts } from '../texts';
import { Picker } from '../ui/Picker';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { useTitle } from '../ui/useTitle';
import { type EndpointSecret, endpointsQuery } from './api';
import { EndpointCard } from './EndpointCard';
import { EndpointForm } from './EndpointForm';
import { SecretDialog } from './SecretDialog';

const route = getRouteApi('/signed-in-only/webhooks');
const words = texts.webhooks;

export function WebhooksPage() {
  return mayOrganize(useViewer()) ? <Conferences /> : <NotFound />;
}

function Conferences() {
  useTitle(words.title);
  const { conference } = route.useSearch();
  const navigate = useNavigate();
  const viewer = useViewer();
  const conferences = useQuery(conferencesQuery(useClient()));
  const own = conferences.data?.filter(({ id }) => viewer.conferences.includes(id));
  const chosen = own?.find(({ id }) => id === conference) ?? own?.[0];
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {own && chosen && own.length > 1 && (
          <div className="pickers">
            <Picker
              label={words.conference}
              value={chosen.id}
              options={own.map(({ id, name }) => [id, name])}
              onChange={(one) => void navigate({ to: '/webhooks', search: { conference: one } })}
            />
          </div>
        )}
        {own && chosen && own.length === 1 && <p className="quiet">{chosen.name}</p>}
      </div>
      {conferences.isPending && <Skeleton lines={8} />}
      {conferences.isError && (
        <Trouble error={conferences.error} onRetry={() => void conferences.refetch()} />
      )}
      {own?.length === 0 && (
        <div className="empty">
          <h2>{words.noConferences}</h2>
        </div>
      )}
      {chosen && <Endpoints key={chosen.id} conference={chosen.id} />}
    </>
  );
}

function Endpoints({ conference }: { readonly conference: string }) {
  const endpoints = useQuery(endpointsQuery(useClient(), conference));
  const [creating, setCreating] = useState(false);
  const [shown, setShown] = useState<EndpointSecret>();
  const create = (
    <button type="button" className="button primary" onClick={() => setCreating(true)}>
      {words.create}
    </button>
  );
  return (
    <div className="webhooks">
      {endpoints.isPending && <Skeleton lines={6} />}
      {endpoints.isError && (
        <Trouble error={endpoints.error} onRetry={() => void endpoints.refetch()} />
      )}
      {endpoints.data?.length === 0 && (
        <div className="empty">
          <h2>{words.none}</h2>
          <p>{words.lead}</p>
          {create}
        </div>
      )}
      {endpoints.data && endpoints.data.length > 0 && (
        <>
          <div className="webhooks-lead">
            <p className="quiet">{words.lead}</p>
            {create}
          </div>
          {endpoints.data.map((endpoint) => (
            <EndpointCard key={endpoint.id} endpoint={endpoint} onSecret={setShown} />
          ))}
        </>
      )}
      {creating && (
        <EndpointForm
          conference={conference}
          onClose={() => setCreating(false)}
          onCreated={(answer) => {
            setCreating(false);
            setShown(answer);
          }}
        />
      )}
      {shown && <SecretDialog shown={shown} onClose={() => setShown(undefined)} />}
    </div>
  );
}
