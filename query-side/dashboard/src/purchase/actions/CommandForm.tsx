import type { ReactNode } from 'react';
import { type Request, useCommand } from '../../api/useCommand';
import { texts } from '../../texts';
import { Modal } from '../../ui/Modal';
import { Trouble } from '../../ui/Trouble';

interface CommandFormProps {
  readonly title: string;
  readonly submit: string;
  readonly tone?: 'danger';
  readonly onClose: () => void;
  /** What to send, or nothing when a field needs a look first. */
  readonly request: () => Request | undefined;
  readonly children: ReactNode;
}

/** A dialog that sends one command, shows why it was not done, and keeps what was typed. */
export function CommandForm({ title, submit, tone, onClose, request, children }: CommandFormProps) {
  const command = useCommand(onClose);
  return (
    <Modal title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const ready = command.isPending ? undefined : request();
          if (ready) command.mutate(ready);
        }}
      >
        {children}
        {command.isError && <Trouble error={command.error} />}
        <p className="modal-foot">
          <button type="button" className="button" onClick={onClose}>
            {texts.keep}
          </button>
          <button
            type="submit"
            className={tone ? `button ${tone}` : 'button primary'}
            aria-disabled={command.isPending}
          >
            {command.isPending ? `${texts.dialog.working}…` : submit}
          </button>
        </p>
      </form>
    </Modal>
  );
}
