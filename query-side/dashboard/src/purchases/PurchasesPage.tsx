import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useClient } from '../api/context';
import { purchasesQuery } from '../api/queries';
import { mayRequest } from '../session/claims';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { PlusIcon } from '../ui/icons';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { useTitle } from '../ui/useTitle';
import { Arrivals } from './Arrivals';
import { Files } from './Files';
import { Filters } from './Filters';
import { Pager } from './Pager';
import { PurchaseTable } from './PurchaseTable';
import { Search } from './Search';

const route = getRouteApi('/signed-in-only/purchases');
const words = texts.list;

export function PurchasesPage() {
  useTitle(words.title);
  const filter = route.useSearch();
  const client = useClient();
  const viewer = useViewer();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useQuery({ ...purchasesQuery(client, filter), placeholderData: keepPreviousData });
  const place = filter.after ?? filter.before ?? '';
  const firstPlace = useRef(place);

  useEffect(() => {
    // After turning a page, reading starts at its top again.
    if (place !== firstPlace.current) heading.current?.focus();
    firstPlace.current = place;
  }, [place]);

  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        {mayRequest(viewer) && (
          <Link className="button primary" to="/purchases/new">
            <PlusIcon /> {texts.nav.create}
          </Link>
        )}
      </div>
      <Search filter={filter} key={JSON.stringify(filter)} />
      <Filters filter={filter} />
      <Arrivals onShow={() => void page.refetch()} filter={filter} />
      {page.isPending && <Skeleton lines={8} />}
      {page.isError && <Trouble error={page.error} onRetry={() => void page.refetch()} />}
      {page.data?.items.length === 0 && <Nothing filtered={Object.keys(filter).length > 0} />}
      {page.data && page.data.items.length > 0 && (
        <div className={page.isPlaceholderData ? 'fading' : undefined}>
          <PurchaseTable items={page.data.items} filter={filter} />
          <Pager filter={filter} page={page.data} />
          <Files filter={filter} />
        </div>
      )}
    </>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return (
    <div className="empty">
      <h2>{filtered ? words.nothing : words.empty}</h2>
      <p>{filtered ? words.nothingLead : words.emptyLead}</p>
      {filtered && (
        <Link className="button" to="/purchases">
          {words.clear}
        </Link>
      )}
    </div>
  );
}
