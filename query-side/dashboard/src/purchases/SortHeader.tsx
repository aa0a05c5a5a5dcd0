import { Link } from '@tanstack/react-router';
import type { ListSearch } from '../routes';
import { texts } from '../texts';

const words = texts.list;
const NEWEST = '-created';

interface SortHeaderProps {
  readonly by: 'quantity' | 'amount' | 'created';
  readonly filter: ListSearch;
  readonly className: string;
}

/** Largest or newest first; asked again, the other end comes first. */
export function SortHeader({ by, filter, className }: SortHeaderProps) {
  const { sort = NEWEST, after: _, before: __, ...kept } = filter;
  const next = sort === `-${by}` ? by : `-${by}`;
  const way = { [by]: 'ascending', [`-${by}`]: 'descending' }[sort] as
    | 'ascending'
    | 'descending'
    | undefined;
  return (
    <th scope="col" className={className} aria-sort={way}>
      <Link
        to="/purchases"
        className="sort"
        search={{ ...kept, ...(next === NEWEST ? {} : { sort: next }) }}
        aria-label={words.sortBy(words.columns[by])}
      >
        {words.columns[by]}
        {way && <span aria-hidden="true">{way === 'ascending' ? ' ↑' : ' ↓'}</span>}
      </Link>
    </th>
  );
}
