import { useState } from 'react';
import { useSession } from '../session/context';
import { texts } from '../texts';
import { Modal } from '../ui/Modal';

/** Over the page, which stays as it is: signing in happens in a window of its own. */
export function SessionEnded() {
  const session = useSession();
  const [failed, setFailed] = useState(false);

  async function signIn() {
    setFailed(false);
    const done = await session.signInBeside().catch(() => false);
    setFailed(!done);
  }

  return (
    <Modal title={texts.ended.title} onClose={() => session.signOut()}>
      <p>{texts.ended.lead}</p>
      {failed && (
        <p className="field-error" role="alert">
          {texts.ended.blocked}
        </p>
      )}
      <p className="modal-foot">
        <button type="button" className="button" onClick={() => session.signOut()}>
          {texts.user.signOut}
        </button>
        <button type="button" className="button primary" onClick={signIn}>
          {texts.ended.action}
        </button>
      </p>
    </Modal>
  );
}
