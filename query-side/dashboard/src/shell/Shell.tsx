import { Link, Outlet } from '@tanstack/react-router';
import { LiveBadge } from '../live/LiveBadge';
import {
  mayAudit,
  mayOperate,
  mayOrganize,
  mayProve,
  mayRequest,
  maySeeMoney,
} from '../session/claims';
import { useSession, useSessionState } from '../session/context';
import { texts } from '../texts';
import { Mark } from '../ui/icons';
import { Announcer } from './Announcer';
import { LanguageChoice } from './LanguageChoice';
import { SessionEnded } from './SessionEnded';
import { ThemeChoice } from './ThemeChoice';

/** What is around every page: skip link, header, the page itself, footer. */
export function Shell() {
  const session = useSessionState();
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <Mark />
          <span>{texts.product}</span>
        </Link>
        {session.kind !== 'signed_out' && (
          <nav className="top-nav" aria-label={texts.nav.label}>
            <Link to="/purchases" activeOptions={{ exact: true, includeSearch: false }}>
              {texts.nav.purchases}
            </Link>
            {mayRequest(session.viewer) && <Link to="/purchases/new">{texts.nav.create}</Link>}
            {maySeeMoney(session.viewer) && (
              <Link to="/money" activeOptions={{ includeSearch: false }}>
                {texts.nav.money}
              </Link>
            )}
            {mayAudit(session.viewer) && (
              <Link to="/history" activeOptions={{ includeSearch: false }}>
                {texts.nav.history}
              </Link>
            )}
            {mayProve(session.viewer) && <Link to="/proofs">{texts.nav.proofs}</Link>}
            {mayOrganize(session.viewer) && (
              <Link to="/webhooks" activeOptions={{ includeSearch: false }}>
                {texts.nav.webhooks}
              </Link>
            )}
            {mayOperate(session.viewer) && (
              <Link to="/operations" activeOptions={{ includeSearch: false }}>
                {texts.nav.operations}
              </Link>
            )}
          </nav>
        )}
        {session.kind !== 'signed_out' && <LiveBadge />}
        {session.kind !== 'signed_out' && <Person name={session.viewer.name} />}
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="foot">
        <LanguageChoice />
        <ThemeChoice />
      </footer>
      <Announcer />
      {session.kind === 'ended' && <SessionEnded asked={session.asked} />}
    </>
  );
}

function Person({ name }: { readonly name: string }) {
  const session = useSession();
  return (
    <div className="person">
      <span className="person-name">{name}</span>
      <button type="button" className="link" onClick={() => session.signOut()}>
        {texts.user.signOut}
      </button>
    </div>
  );
}
