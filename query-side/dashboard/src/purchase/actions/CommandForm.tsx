import type { ReactNode } from 'react';
import { type Request, useCommand } from '../../api/useCommand';
import { texts } from '../../texts';
import { DialogForm } from '../../ui/DialogForm';

interface CommandFormProps {
  readonly title: string;
  readonly submit: string;
  readonly tone?: 'danger';
  readonly onClose: () => void;
  /** What to send, or nothing when a field needs a look first. */
  readonly request: () => Request | undefined;
  readonly children: ReactNode;
}

/** A dialog that sends one command to a purchase. */
export function CommandForm({ request, onClose, ...form }: CommandFormProps) {
  const command = useCommand(onClose);
  return (
    <DialogForm
      {...form}
      leave={texts.keep}
      onClose={onClose}
      sending={command}
      onSubmit={() => {
        const ready = request();
        if (ready) command.mutate(ready);
      }}
    />
  );
}
