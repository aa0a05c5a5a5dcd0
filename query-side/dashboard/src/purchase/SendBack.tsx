import type { Purchase } from '../api/types';
import { useCommand } from '../api/useCommand';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { Trouble } from '../ui/Trouble';
import { may } from './next';
import { wayBack } from './surplus';

const words = texts.surplus;

interface SendBackProps {
  readonly purchase: Purchase;
  readonly stripeObjectId: string;
}

/** One click, or why there is none: the money is not ours, and no code depends on it. */
export function SendBack({ purchase, stripeObjectId }: SendBackProps) {
  const viewer = useViewer();
  const command = useCommand(() => announce(words.states.refund_requested));
  const way = wayBack(purchase, stripeObjectId);
  if (way === 'none' || !may(viewer, purchase, 'sendBack')) return null;
  if (way !== 'open') return <p className="quiet">{words.stays[way]}</p>;

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
