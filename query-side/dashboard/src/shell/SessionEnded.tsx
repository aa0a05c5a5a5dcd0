import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session/context';
import { SignInFailed } from '../session/provider';
import { texts } from '../texts';
import { Modal } from '../ui/Modal';

interface SessionEndedProps {
  readonly asked: 'now' | 'later';
}

/** Closing the dialog is no signing out: a bar stays until somebody signs in again. */
export function SessionEnded({ asked }: SessionEndedProps) {
  const session = useSession();
  if (asked === 'now') return <SignInAgain />;
  return (
    <p className="ended-bar" role="alert">
      {texts.ended.later}
      <button type="button" className="button primary" onClick={() => session.askAgain()}>
        {texts.ended.action}
      </button>
    </p>
  );
}

/** Over the page, which stays as it is: signing in happens in a window of its own. */
function SignInAgain() {
  const session = useSession();
  const [trouble, setTrouble] = useState<string>();
  const waiting = useRef<AbortController>(undefined);
  useEffect(() => () => waiting.current?.abort(), []);

  async function signIn() {
    setTrouble(undefined);
    waiting.current?.abort();
    waiting.current = new AbortController();
    try {
      const outcome = await session.signInBeside(waiting.current.signal);
      if (outcome === 'blocked') setTrouble(texts.ended.blocked);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const reason = error instanceof SignInFailed ? error.reason : error.message;
      setTrouble(texts.signedIn.detail(reason));
    }
  }

  return (
    <Modal title={texts.ended.title} onClose={() => session.putOff()}>
      <p>{texts.ended.lead}</p>
      {trouble && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      <p className="modal-foot">
        <button type="button" className="button" onClick={() => session.signOut()}>
          {texts.user.signOut}
        </button>
        <button type="button" className="button primary" onClick={() => void signIn()}>
          {texts.ended.action}
        </button>
      </p>
    </Modal>
  );
}
