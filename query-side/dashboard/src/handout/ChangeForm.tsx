import type { ReactNode } from 'react';
import { texts } from '../texts';
import { DialogForm } from '../ui/DialogForm';
import type { Change } from './api';
import { useChange } from './useChange';

interface ChangeFormProps<A> {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly tone?: 'danger' | undefined;
  readonly onClose: () => void;
  /** What to do, or nothing when a field needs a look first. */
  readonly request: () => Change | undefined;
  readonly onDone: (answer: A) => string;
  readonly children: ReactNode;
}

/** A dialog that changes hand-outs once. */
export function ChangeForm<A>(props: ChangeFormProps<A>) {
  const { id, request, onDone, onClose, ...form } = props;
  const change = useChange<A>(id, (answer) => {
    onClose();
    return onDone(answer);
  });
  return (
    <DialogForm
      {...form}
      leave={texts.handOut.cancel}
      onClose={onClose}
      sending={change}
      onSubmit={() => {
        const ready = request();
        if (ready) change.mutate(ready);
      }}
    />
  );
}
