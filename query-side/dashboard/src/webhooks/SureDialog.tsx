import { texts } from '../texts';
import { Modal } from '../ui/Modal';
import { Trouble } from '../ui/Trouble';
import type { Change } from './api';
import { useChange } from './useChange';

interface SureDialogProps<A> {
  readonly conference: string;
  readonly title: string;
  readonly lead: string;
  readonly tone?: 'danger';
  readonly change: Change;
  readonly onClose: () => void;
  readonly onDone: (answer: A) => void;
}

/** Says what follows before it is done. */
export function SureDialog<A>(props: SureDialogProps<A>) {
  const { conference, title, lead, tone, change, onClose, onDone } = props;
  const sure = useChange<A>(conference, (answer) => {
    onClose();
    onDone(answer);
    return texts.webhooks.done;
  });
  return (
    <Modal title={title} onClose={onClose}>
      <p>{lead}</p>
      {sure.isError && <Trouble error={sure.error} />}
      <p className="modal-foot">
        <button type="button" className="button" onClick={onClose}>
          {texts.webhooks.cancel}
        </button>
        <button
          type="button"
          className={tone ? `button ${tone}` : 'button primary'}
          aria-disabled={sure.isPending}
          onClick={() => {
            if (!sure.isPending) sure.mutate(change);
          }}
        >
          {sure.isPending ? `${texts.dialog.working}…` : title}
        </button>
      </p>
    </Modal>
  );
}
