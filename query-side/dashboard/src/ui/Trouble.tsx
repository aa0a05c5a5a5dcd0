import { type Problem, ProblemError } from '../api/problem';
import { texts } from '../texts';
import { meaningOf } from '../texts/meanings';
import { Copy } from './Copy';

const words = texts.trouble;

/** What went wrong, what to do, and what to tell support. */
export function Trouble({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry?: () => void;
}) {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const [meaning, advice] = (problem && meaningOf(problem.code)) ?? [];
  return (
    <div className="trouble" role="alert">
      <p className="trouble-title">{meaning ?? (problem?.title || words.title)}</p>
      <p>{advice ?? (problem ? explain(problem) : words.crash)}</p>
      {meaning && problem?.detail && (
        <p className="quiet" lang="en">
          {problem.detail}
        </p>
      )}
      {problem && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ pointer, detail }) => (
            <li key={pointer + detail}>{detail}</li>
          ))}
        </ul>
      )}
      {(onRetry || problem?.requestId) && (
        <p className="trouble-foot">
          {onRetry && (
            <button type="button" className="button" onClick={onRetry}>
              {words.retry}
            </button>
          )}
          {problem?.requestId && (
            <span className="quiet">
              {words.requestId} <Copy text={problem.requestId} />
            </span>
          )}
        </p>
      )}
    </div>
  );
}

/** What the service said, or what its status means. */
export function explain({ code, status, detail }: Problem): string {
  const own = meaningOf(code);
  if (own) return own.join(' ');
  if (detail) return detail;
  if (code === 'stripe_unavailable') return words.stripe;
  if (code === 'broken_off') return words.brokenOff;
  switch (status) {
    case 0:
      return words.unreachable;
    case 401:
      return words.unauthenticated;
    case 403:
      return words.forbidden;
    case 404:
      return words.missing;
    case 409:
    case 412:
      return words.stale;
    default:
      return words.broken;
  }
}
