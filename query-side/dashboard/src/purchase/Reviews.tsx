import type { Purchase, Review } from '../api/types';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { may } from './next';
import { SendBack } from './SendBack';

const words = texts.review;

interface ReviewsProps {
  readonly purchase: Purchase;
  readonly onResolve: (stripeObjectId: string) => void;
}

/** Money that does not match is never hidden. */
export function Reviews({ purchase, onResolve }: ReviewsProps) {
  const { reviews } = purchase;
  const resolves = may(useViewer(), purchase, 'resolve');
  if (reviews.length === 0) return null;
  return (
    <section className="review tone-bad" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul>
        {reviews.map((review) => (
          <li key={review.stripeObjectId + review.kind} className="matter">
            <Matter review={review} />
            <div className="matter-actions">
              <SendBack purchase={purchase} stripeObjectId={review.stripeObjectId} />
              {resolves && (
                <button
                  type="button"
                  className="button"
                  onClick={() => onResolve(review.stripeObjectId)}
                >
                  {texts.action.resolve}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Matter({ review: { kind, expected, seen, stripeObjectId } }: { readonly review: Review }) {
  return (
    <div className="matter-words">
      <p>
        <strong>{texts.story.flags[kind]}</strong> {texts.story.expectedSeen(expected, seen)}
      </p>
      <Copy text={stripeObjectId} />
    </div>
  );
}
