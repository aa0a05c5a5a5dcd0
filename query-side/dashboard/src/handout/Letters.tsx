import { useState } from 'react';
import type { Purchase } from '../api/types';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { Trouble } from '../ui/Trouble';
import { changes, type HandOutSummary, type Ordered } from './api';
import { TemplateDialog } from './TemplateDialog';
import { useChange } from './useChange';

const words = texts.handOut;

interface LettersProps {
  readonly purchase: Purchase;
  readonly summary: HandOutSummary;
}

/** Letters for all whom they fit; ordering them is a showing of codes, which is said before. */
export function Letters({ purchase, summary }: LettersProps) {
  const viewer = useViewer();
  const [writing, setWriting] = useState(false);
  const [done, setDone] = useState('');
  const order = useChange<Ordered>(purchase.id, ({ ordered, leftOut }) => {
    const sentence = words.ordered(ordered) + (leftOut > 0 ? words.leftOut(leftOut) : '');
    setDone(sentence);
    return sentence;
  });
  const { toSend, toRemind } = summary;
  return (
    <div className="reveal">
      <p className="quiet">{words.sendRecorded}</p>
      <p className="reveal-actions">
        {toSend > 0 && (
          <button
            type="button"
            className="button primary"
            aria-disabled={order.isPending}
            onClick={() => order.isPending || order.mutate(changes.send(purchase.id))}
          >
            {words.sendAll(toSend)}
          </button>
        )}
        {toRemind > 0 && (
          <button
            type="button"
            className="button"
            aria-disabled={order.isPending}
            onClick={() => order.isPending || order.mutate(changes.remind(purchase.id))}
          >
            {words.remindAll}
          </button>
        )}
        {viewer.roles.includes('organizer') && (
          <button type="button" className="button" onClick={() => setWriting(true)}>
            {words.template}
          </button>
        )}
      </p>
      {done && <p>{done}</p>}
      {order.isError && <Trouble error={order.error} />}
      {writing && <TemplateDialog purchase={purchase} onClose={() => setWriting(false)} />}
    </div>
  );
}
