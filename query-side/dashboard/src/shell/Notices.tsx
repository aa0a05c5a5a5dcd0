import { Link } from '@tanstack/react-router';
import { texts } from '../texts';
import { Trouble } from '../ui/Trouble';
import { useTitle } from '../ui/useTitle';

export function NotFound() {
  useTitle(texts.notFound.title);
  return (
    <div className="empty">
      <h1>{texts.notFound.title}</h1>
      <p>{texts.notFound.lead}</p>
      <Link className="button" to="/purchases">
        {texts.notFound.back}
      </Link>
    </div>
  );
}

/** The last resort for what no page expected. */
export function Crash({ error }: { readonly error: unknown }) {
  const thrown = error instanceof Error ? error : new Error(String(error));
  return <Trouble error={thrown} onRetry={() => location.reload()} />;
}

export function SignInTrouble({ reason }: { readonly reason: string }) {
  const words = texts.signedIn;
  useTitle(words.failed);
  return (
    <main className="empty" id="content">
      <h1>{words.failed}</h1>
      <p>{words.detail(reason)}</p>
      <a className="button primary" href="/purchases">
        {words.again}
      </a>
    </main>
  );
}

export function Closing() {
  return (
    <main className="empty" id="content">
      <h1>{texts.product}</h1>
      <p>{texts.signedIn.close}</p>
    </main>
  );
}
