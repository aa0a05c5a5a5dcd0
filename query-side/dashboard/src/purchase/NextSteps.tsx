import type { Purchase } from '../api/types';
import { texts } from '../texts';
import { ForwardIcon, OutIcon } from '../ui/icons';
import { Trouble } from '../ui/Trouble';
import { useCheckout } from './actions/useCheckout';
import { type Action, alongside, type NextStep } from './next';

interface NextStepsProps {
  readonly purchase: Purchase;
  readonly step: NextStep;
  readonly onAction: (action: Action) => void;
}

const QUIET: ReadonlySet<Action> = new Set(['deny', 'cancel']);

/** What may be done next, and by whom. */
export function NextSteps({ purchase, step, onAction }: NextStepsProps) {
  const checkout = useCheckout(purchase);
  return (
    <section className="next" aria-label={texts.next.label}>
      <p className="next-sentence">
        <ForwardIcon />
        <span>{[step.sentence, ...alongside(purchase)].join(' ')}</span>
      </p>
      {step.actions.length > 0 && (
        <div className="next-actions">
          {step.actions.map((action, index) => (
            <Button
              key={action}
              action={action}
              primary={index === 0 && action !== 'refund' && !QUIET.has(action)}
              purchase={purchase}
              busy={action === 'checkout' && checkout.busy}
              onClick={() => (action === 'checkout' ? checkout.start() : onAction(action))}
            />
          ))}
        </div>
      )}
      {checkout.error && <Trouble error={checkout.error} onRetry={checkout.start} />}
    </section>
  );
}

interface ButtonProps {
  readonly action: Action;
  readonly primary: boolean;
  readonly purchase: Purchase;
  readonly busy: boolean;
  readonly onClick: () => void;
}

function Button({ action, primary, purchase, busy, onClick }: ButtonProps) {
  const className = primary ? 'button primary' : QUIET.has(action) ? 'button ghost' : 'button';
  if (action === 'pay') {
    return (
      <a className={className} href={purchase.checkout?.url} rel="noreferrer">
        {texts.action.pay} <OutIcon />
      </a>
    );
  }
  return (
    <button type="button" className={className} aria-disabled={busy} onClick={onClick}>
      {busy ? `${texts.dialog.working}…` : words(action, purchase)}
      {action === 'checkout' && <OutIcon />}
    </button>
  );
}

function words(action: Action, { unitPrice, status }: Purchase): string {
  if (action === 'price' && unitPrice) return texts.action.reprice;
  if (action === 'checkout' && status === 'failed') return texts.action.again;
  return texts.action[action];
}
