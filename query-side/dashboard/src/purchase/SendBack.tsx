import type { Purchase } from '../api/types';
import { useCommand } from '../api/useCommand';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { Trouble } from '../ui/Trouble';
import { may } from './next';

const words = texts.surplus;

interface SendBackProps {
  readonly purchase: Purchase;
  readonly stripeObjectId: string;
}

/** One click: the money is not ours, and no code depends on it. */
export function SendBack({ purchase, stripeObjectId }: SendBackProps) {
  const viewer = useViewer();
  const command = useCommand(() => announce(words.states.refund_requested));
  const here = purchase.surplus.some(
    (one) => one.stripeObjectId === stripeObjectId && one.state === 'held',
  );
  if (!here || !may(viewer, purchase, 'sendBack')) return null;

  function send() {
    if (command.isPending) return;
    command.mutate({
      path: `/bulk-purchases/${purchase.id}/surplus-refunds`,
      body: { stripeObjectId, reason: words.reason },
      version: purchase.version,
    });
  }

  return (
    <>
      <button
        type="button"
        className="button primary"
        aria-disabled={command.isPending}
        onClick={send}
      >
        {command.isPending ? `${texts.dialog.working}…` : texts.action.sendBack}
      </button>
      {command.isError && <Trouble error={command.error} />}
    </>
  );
}
