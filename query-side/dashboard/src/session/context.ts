import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Viewer } from './claims';
import type { Session, SessionState } from './session';

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Outside of a SessionContext');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** The signed-in person; only for pages behind the sign-in. */
export function useViewer(): Viewer {
  const state = useSessionState();
  if (state.kind === 'signed_out') throw new Error('Nobody is signed in');
  return state.viewer;
}
