import { getRouteApi, Link } from '@tanstack/react-router';
import type { OperationsSearch } from '../routes';
import { mayOperate } from '../session/claims';
import { useViewer } from '../session/context';
import { NotFound } from '../shell/Notices';
import { texts } from '../texts';
import { useTitle } from '../ui/useTitle';
import { Calls } from './Calls';
import { Inbox } from './Inbox';
import { Rebuilds } from './Rebuilds';
import { Sweeps } from './Sweeps';

const route = getRouteApi('/signed-in-only/operations');
const words = texts.operations;

export function OperationsPage() {
  const search = route.useSearch();
  return mayOperate(useViewer()) ? <Views view={search.view} /> : <NotFound />;
}

const VIEWS = [
  [undefined, words.inbox.title],
  ['calls', words.calls.title],
  ['rebuilds', words.rebuilds.title],
] as const;

function Views({ view }: { readonly view: OperationsSearch['view'] }) {
  useTitle(words.title);
  const { view: _, ...filter } = route.useSearch();
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <nav className="views" aria-label={words.views}>
          {VIEWS.map(([one, title]) => (
            <Link
              key={title}
              to="/operations"
              search={one ? { view: one } : {}}
              activeOptions={{ exact: true }}
              aria-current={view === one ? 'true' : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
      </div>
      <Sweeps />
      {view === 'calls' && <Calls state={filter.state} conference={filter.conference} />}
      {view === 'rebuilds' && <Rebuilds />}
      {!view && <Inbox filter={filter} />}
    </>
  );
}
