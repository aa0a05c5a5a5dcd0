import { Link } from '@tanstack/react-router';
import { useSession, useSessionState } from '../session/context';
import { texts } from '../texts';
import { ForwardIcon } from '../ui/icons';
import { useTitle } from '../ui/useTitle';

const words = texts.landing;

export function Landing() {
  useTitle(texts.product);
  const session = useSession();
  const signedIn = useSessionState().kind !== 'signed_out';
  return (
    <div className="landing">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {signedIn ? (
        <Link className="button primary large" to="/purchases">
          {words.go} <ForwardIcon />
        </Link>
      ) : (
        <button
          type="button"
          className="button primary large"
          onClick={() => void session.signIn('/purchases')}
        >
          {words.signIn} <ForwardIcon />
        </button>
      )}
      <ol className="ticket landing-steps">
        {words.steps.map(([name, what]) => (
          <li key={name}>
            <h2>{name}</h2>
            <p>{what}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
