import { useState } from 'react';
import { texts } from '../texts';
import { changes, type HandedOver, type HandOut, type Ordered, type TakenBack } from './api';
import { ChangeForm } from './ChangeForm';
import { PersonFields, personOf } from './PersonFields';
import type { RowAction } from './status';

const words = texts.handOut;

interface RowDialogProps {
  readonly id: string;
  readonly one: HandOut;
  readonly action: RowAction;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => string;
}

/** Asks once more before something is done with one hand-out, and says what follows from it. */
export function RowDialog(props: RowDialogProps) {
  const { id, one, action, onClose, onDone } = props;
  const common = { id, title: words.action[action], submit: words.action[action], onClose };
  const seen = one.code === 'may_be_known';
  switch (action) {
    case 'handOver':
      return <HandOver {...props} />;
    case 'takeBack':
      return (
        <ChangeForm<TakenBack>
          {...common}
          tone="danger"
          request={() => changes.takeBack(id, one.id)}
          onDone={(answer) => onDone(`${words.takenBack} ${consequence(answer)}`.trim())}
        >
          <p>{words.takeBackLead(one.serial)}</p>
          <p>{seen ? words.takeBackSeen : words.takeBackUnseen}</p>
        </ChangeForm>
      );
    case 'erase':
      return (
        <ChangeForm<undefined>
          {...common}
          tone="danger"
          request={() => changes.erase(id, one.id)}
          onDone={() => onDone(words.wasErased)}
        >
          <p>{words.eraseLead}</p>
        </ChangeForm>
      );
    case 'send':
    case 'remind':
      return (
        <ChangeForm<Ordered>
          {...common}
          request={() => changes[action](id, [one.id])}
          onDone={({ ordered, leftOut }) =>
            onDone(words.ordered(ordered) + (leftOut > 0 ? words.leftOut(leftOut) : ''))
          }
        >
          <p>{one.recipient?.email}</p>
          <p className="quiet">{words.sendRecorded}</p>
        </ChangeForm>
      );
  }
}

const consequence = ({ consequence, serial }: TakenBack) =>
  consequence === 'void_and_replace' ? words.voidNow(serial) : '';

function HandOver({ id, one, onClose, onDone }: RowDialogProps) {
  const [person, setPerson] = useState({ email: '', name: '' });
  const [tried, setTried] = useState(false);

  function request() {
    setTried(true);
    if (!person.email.trim()) return undefined;
    return changes.handOver(id, one.id, personOf(person));
  }

  return (
    <ChangeForm<HandedOver>
      id={id}
      title={words.action.handOver}
      submit={words.action.handOver}
      onClose={onClose}
      request={request}
      onDone={({ takenBack, handedOut }) =>
        onDone(
          `${words.handedOver(handedOut.items[0]?.serial ?? one.serial)} ${consequence(takenBack)}`,
        )
      }
    >
      <p>{words.handOverLead(one.serial)}</p>
      {one.code === 'may_be_known' && <p>{words.handOverSeen}</p>}
      <PersonFields value={person} onChange={setPerson} tried={tried} />
    </ChangeForm>
  );
}
