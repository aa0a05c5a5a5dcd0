import { Link } from '@tanstack/react-router';
import type { OperationsSearch } from '../routes';

interface StateTabsProps<S extends string> {
  readonly label: string;
  readonly chosen: string | undefined;
  /** What all of them together are called. */
  readonly all: string;
  readonly states: readonly S[];
  readonly words: Readonly<Record<S, string>>;
  readonly search: OperationsSearch;
}

export function StateTabs<S extends string>(props: StateTabsProps<S>) {
  const { label, chosen, all, states, words, search } = props;
  const tabs = [[undefined, all] as const, ...states.map((one) => [one, words[one]] as const)];
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(([state, name]) => (
        <Link
          key={name}
          to="/operations"
          search={{ ...search, ...(state ? { state } : {}) }}
          className="tab"
          activeOptions={{ exact: true }}
          aria-current={chosen === state ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
