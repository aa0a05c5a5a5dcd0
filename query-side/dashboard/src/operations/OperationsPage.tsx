import { getRouteApi, Link } from '@tanstack/react-router';
import { mayOperate } from '../session/claims';
import { useViewer } from '../session/context';
import { NotFound } from '../shell/Notices';
import { texts } from '../texts';
import { useTitle } from '../ui/useTitle';
import { Calls } from './Calls';
import { Inbox } from './Inbox';
import { Sweeps } from './Sweeps';

const route = getRouteApi('/signed-in-only/operations');
const words = texts.operations;

export function OperationsPage() {
  const search = route.useSearch();
  return mayOperate(useViewer()) ? <Views calls={search.view === 'calls'} /> : <NotFound />;
}

function Views({ calls }: { readonly calls: boolean }) {
  useTitle(words.title);
  const { view: _, ...filter } = route.useSearch();
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <nav className="views" aria-label={words.views}>
          <Link
            to="/operations"
            search={{}}
            activeOptions={{ exact: true }}
            aria-current={calls ? undefined : 'true'}
          >
            {words.inbox.title}
          </Link>
          <Link
            to="/operations"
            search={{ view: 'calls' }}
            activeOptions={{ exact: true }}
            aria-current={calls ? 'true' : undefined}
          >
            {words.calls.title}
          </Link>
        </nav>
      </div>
      <Sweeps />
      {calls ? (
        <Calls state={filter.state} conference={filter.conference} />
      ) : (
        <Inbox filter={filter} />
      )}
    </>
  );
}
