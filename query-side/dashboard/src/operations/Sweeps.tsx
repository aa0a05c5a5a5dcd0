import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Trouble } from '../ui/Trouble';
import { sweepsQuery } from './api';
import { toldOf } from './outcome';

const words = texts.operations.sweeps;

/** What Stripe could not be asked about; nothing is said while all is well. */
export function Sweeps() {
  const sweeps = useQuery(sweepsQuery(useClient()));
  if (sweeps.isError) {
    return <Trouble error={sweeps.error} onRetry={() => void sweeps.refetch()} />;
  }
  const stuck = sweeps.data?.filter((one) => one.problem) ?? [];
  if (stuck.length === 0) return null;
  return (
    <section className="sweeps" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul>
        {stuck.map(({ conference, problem = '', problemSince, sweptAt }) => (
          <li key={conference}>
            <strong>{conference}</strong> · {toldOf(problem).words} · {words.since}{' '}
            <Moment time={problemSince ?? sweptAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
