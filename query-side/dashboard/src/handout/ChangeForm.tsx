import type { ReactNode } from 'react';
import { texts } from '../texts';
import { Modal } from '../ui/Modal';
import { Trouble } from '../ui/Trouble';
import type { Change } from './api';
import { useChange } from './useChange';

interface ChangeFormProps<A> {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly tone?: 'danger' | undefined;
  readonly onClose: () => void;
  /** What to do, or nothing when a field needs a look first. */
  readonly request: () => Change | undefined;
  readonly onDone: (answer: A) => string;
  readonly children: ReactNode;
}

/** A dialog that changes hand-outs once, shows why it was not done, and keeps what was typed. */
export function ChangeForm<A>(props: ChangeFormProps<A>) {
  const { id, title, submit, tone, onClose, request, onDone, children } = props;
  const change = useChange<A>(id, (answer) => {
    onClose();
    return onDone(answer);
  });
  return (
    <Modal title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const ready = change.isPending ? undefined : request();
          if (ready) change.mutate(ready);
        }}
      >
        {children}
        {change.isError && <Trouble error={change.error} />}
        <p className="modal-foot">
          <button type="button" className="button" onClick={onClose}>
            {texts.handOut.cancel}
          </button>
          <button
            type="submit"
            className={tone ? `button ${tone}` : 'button primary'}
            aria-disabled={change.isPending}
          >
            {change.isPending ? `${texts.dialog.working}…` : submit}
          </button>
        </p>
      </form>
    </Modal>
  );
}
