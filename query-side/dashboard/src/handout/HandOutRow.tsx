import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import type { HandOut } from './api';
import { Steps } from './Steps';
import { actionsOf, type RowAction, TONES } from './status';

const words = texts.handOut;

interface HandOutRowProps {
  /** The purchase. */
  readonly id: string;
  readonly one: HandOut;
  /** Nothing for who only looks on. */
  readonly onAction: ((action: RowAction) => void) | undefined;
}

export function HandOutRow({ id, one, onAction }: HandOutRowProps) {
  const { serial, status, voucher, recipient, person, trouble, nextTryAt, sentAt, remindedAt } =
    one;
  const actions = onAction ? actionsOf(one) : [];
  return (
    <li className="hand-out">
      <div className="hand-out-who">
        <p className="hand-out-name">
          <span className="quiet">
            {words.columns.voucher} {formatCount(serial)}
          </span>{' '}
          <strong>{recipient ? (recipient.name ?? recipient.email) : nobody(person)}</strong>
        </p>
        {recipient?.name && <p className="hand-out-more">{recipient.email}</p>}
        {voucher && voucher !== 'active' && status !== 'redeemed' && (
          <p className="hand-out-more">
            {words.unusable[voucher]}. {words.noLetter}
          </p>
        )}
        {trouble && <p className="hand-out-more">{trouble}</p>}
        {nextTryAt && (
          <p className="hand-out-more">
            {words.nextTry} <Moment time={nextTryAt} age />
          </p>
        )}
      </div>
      <p className="hand-out-state">
        <span className={`pill tone-${TONES[status]}`}>{words.statuses[status]}</span>
        {sentAt && status === 'sent' && (
          <span className="hand-out-more">
            <Moment time={remindedAt ?? sentAt} age />
          </span>
        )}
      </p>
      {onAction && actions.length > 0 && (
        <fieldset className="hand-out-actions" aria-label={words.menu(serial)}>
          {actions.map((action) => (
            <button key={action} type="button" className="link" onClick={() => onAction(action)}>
              {words.action[action]}
            </button>
          ))}
        </fieldset>
      )}
      <Steps id={id} handOut={one.id} serial={serial} />
    </li>
  );
}

const nobody = (person: HandOut['person']) =>
  person === 'known' ? words.hidden : words.nobody[person];
