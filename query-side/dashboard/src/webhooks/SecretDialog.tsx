import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Modal } from '../ui/Modal';
import type { EndpointSecret } from './api';

const words = texts.webhooks.secret;

interface SecretDialogProps {
  readonly shown: EndpointSecret;
  readonly onClose: () => void;
}

/** The secret, this once. */
export function SecretDialog({ shown, onClose }: SecretDialogProps) {
  return (
    <Modal title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <p className="secret">
        <Copy text={shown.secret} what={words.what} />
      </p>
      {shown.endpoint.previousSecretUntil && <p>{words.both}</p>}
      <p className="modal-foot">
        <button type="button" className="button primary" onClick={onClose}>
          {words.done}
        </button>
      </p>
    </Modal>
  );
}
