import { Link } from '@tanstack/react-router';
import type { PurchasePage } from '../api/types';
import type { ListSearch } from '../routes';
import { texts } from '../texts';
import { BackIcon, ForwardIcon } from '../ui/icons';

interface PagerProps {
  readonly filter: ListSearch;
  readonly page: PurchasePage;
}

export function Pager({ filter: { after: _, before: __, ...filter }, page }: PagerProps) {
  if (!page.previous && !page.next) return null;
  const sorted = filter.sort !== undefined;
  return (
    <nav className="pager" aria-label={texts.list.pages}>
      {page.previous && (
        <Link className="button" to="/purchases" search={{ ...filter, before: page.previous }}>
          <BackIcon /> {sorted ? texts.list.previousPage : texts.list.newer}
        </Link>
      )}
      {page.next && (
        <Link className="button" to="/purchases" search={{ ...filter, after: page.next }}>
          {sorted ? texts.list.nextPage : texts.list.older} <ForwardIcon />
        </Link>
      )}
    </nav>
  );
}
