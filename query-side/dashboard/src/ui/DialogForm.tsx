import type { ReactNode } from 'react';
import { texts } from '../texts';
import { Modal } from './Modal';
import { Trouble } from './Trouble';

interface DialogFormProps {
  readonly title: string;
  readonly submit: string;
  readonly leave: string;
  readonly tone?: 'danger' | undefined;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly sending: Sending;
  readonly children: ReactNode;
}

/** What is known of the request that the form sends. */
interface Sending {
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** A dialog that sends one request, shows why it was not done, and keeps what was typed. */
export function DialogForm(props: DialogFormProps) {
  const { title, submit, leave, tone, onClose, onSubmit, sending, children } = props;
  return (
    <Modal title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending.isPending) onSubmit();
        }}
      >
        {children}
        {sending.error && <Trouble error={sending.error} />}
        <p className="modal-foot">
          <button type="button" className="button" onClick={onClose}>
            {leave}
          </button>
          <button
            type="submit"
            className={tone ? `button ${tone}` : 'button primary'}
            aria-disabled={sending.isPending}
          >
            {sending.isPending ? `${texts.dialog.working}…` : submit}
          </button>
        </p>
      </form>
    </Modal>
  );
}
