import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { formatCount } from '../format/moment';
import { Card, Pairs } from '../purchase/Card';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { type Place, publicationQuery, signersQuery } from './api';

const words = texts.proofs.publication;

export const nameOf = (place: string) => texts.proofs.places[place] ?? place;

/** How much is signed, and where that is published. */
export function Publication() {
  const publication = useQuery(publicationQuery(useClient()));
  return (
    <Card title={words.title}>
      <p className="quiet">{words.lead}</p>
      {publication.isPending && <Skeleton lines={3} />}
      {publication.isError && (
        <Trouble error={publication.error} onRetry={() => void publication.refetch()} />
      )}
      {publication.data && (
        <Pairs
          of={[
            [words.events, formatCount(publication.data.events)],
            ...publication.data.places.map(
              (one) => [nameOf(one.place), <Reached key={one.place} of={one} />] as const,
            ),
            [
              words.uncovered,
              publication.data.uncoveredSince && (
                <Moment time={publication.data.uncoveredSince} age />
              ),
            ],
          ]}
        />
      )}
      <Signers />
    </Card>
  );
}

function Reached({ of: { covered, problem } }: { readonly of: Place }) {
  return (
    <>
      {words.covered(formatCount(covered))}
      {problem && (
        <span className="field-error">
          {words.stuck}: {problem}
        </span>
      )}
    </>
  );
}

function Signers() {
  const signers = useQuery(signersQuery(useClient()));
  if (signers.isError) {
    return <Trouble error={signers.error} onRetry={() => void signers.refetch()} />;
  }
  return signers.data?.map((signer) => (
    <div key={signer} className="proof-key">
      <p className="quiet">{words.key}</p>
      <Copy text={signer} what={words.key} />
    </div>
  ));
}
