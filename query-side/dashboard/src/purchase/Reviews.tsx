import type { Review } from '../api/types';
import { texts } from '../texts';

const words = texts.review;

/** Money that does not match is never hidden. */
export function Reviews({ reviews }: { readonly reviews: readonly Review[] }) {
  if (reviews.length === 0) return null;
  return (
    <section className="review tone-bad" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul>
        {reviews.map(({ kind, expected, seen, stripeObjectId }) => (
          <li key={stripeObjectId + kind}>
            {texts.story.flags[kind]} {texts.story.expectedSeen(expected, seen)}{' '}
            <code>{stripeObjectId}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
