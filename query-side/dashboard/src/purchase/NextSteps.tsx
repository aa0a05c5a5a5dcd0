import type { Purchase } from '../api/types';
import { texts } from '../texts';
import { ForwardIcon, OutIcon } from '../ui/icons';
import { StartCheckout } from './actions/StartCheckout';
import type { Action, NextStep } from './next';

interface NextStepsProps {
  readonly purchase: Purchase;
  readonly step: NextStep;
  readonly refunding: boolean;
  readonly onAction: (action: Action) => void;
}

const QUIET: ReadonlySet<Action> = new Set(['deny', 'cancel']);

/** What may be done next, and by whom. */
export function NextSteps({ purchase, step, refunding, onAction }: NextStepsProps) {
  return (
    <section className="next" aria-label={texts.next.label}>
      <p className="next-sentence">
        <ForwardIcon />
        <span>
          {step.sentence} {refunding && texts.next.refunding}
        </span>
      </p>
      {step.actions.length > 0 && (
        <div className="next-actions">
          {step.actions.map((action, index) => (
            <Button
              key={action}
              action={action}
              primary={index === 0 && action !== 'refund' && !QUIET.has(action)}
              purchase={purchase}
              onAction={onAction}
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface ButtonProps {
  readonly action: Action;
  readonly primary: boolean;
  readonly purchase: Purchase;
  readonly onAction: (action: Action) => void;
}

function Button({ action, primary, purchase, onAction }: ButtonProps) {
  const className = primary ? 'button primary' : QUIET.has(action) ? 'button ghost' : 'button';
  if (action === 'checkout') return <StartCheckout purchase={purchase} className={className} />;
  if (action === 'pay') {
    return (
      <a className={className} href={purchase.checkout?.url} rel="noreferrer">
        {texts.action.pay} <OutIcon />
      </a>
    );
  }
  const words =
    action === 'price' && purchase.unitPrice ? texts.action.reprice : texts.action[action];
  return (
    <button type="button" className={className} onClick={() => onAction(action)}>
      {words}
    </button>
  );
}
