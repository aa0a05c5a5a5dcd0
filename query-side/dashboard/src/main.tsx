import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConfig } from './api/client';
import { createApp } from './app';
import { sendAnswerHome } from './session/answers';
import { discover, SignInFailed } from './session/provider';
import { Session } from './session/session';
import { Closing, Crash, SignInTrouble } from './shell/Notices';
import './styles/all.css';
import { LANGUAGE } from './texts';

/** Arrives from the provider, or simply starts. */
async function start(): Promise<ReactNode> {
  const config = await loadConfig();
  const session = new Session(await discover(config.issuer, config.clientId));
  if (location.pathname === '/signed-in') {
    const answer = new URLSearchParams(location.search);
    const goOn = await session.arrive(answer);
    if (goOn === undefined) {
      sendAnswerHome(answer);
      window.close();
      return <Closing />;
    }
    history.replaceState(null, '', goOn);
  }
  return createApp({ session, commandOrigin: config.commandOrigin });
}

document.documentElement.lang = LANGUAGE;
const root = document.getElementById('root');
if (root) {
  const page = await start().catch((error: unknown) =>
    error instanceof SignInFailed ? (
      <SignInTrouble reason={error.reason} />
    ) : (
      <main id="content">
        <Crash error={error} />
      </main>
    ),
  );
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
