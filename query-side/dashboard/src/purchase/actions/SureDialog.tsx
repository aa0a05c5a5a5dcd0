import type { Purchase } from '../../api/types';
import { texts } from '../../texts';
import { CommandForm } from './CommandForm';

interface SureDialogProps {
  readonly purchase: Purchase;
  readonly ask: string;
  readonly lead: string;
  readonly verb: 'fulfill' | 'retry';
  readonly onClose: () => void;
}

/** Has the codes made, once somebody is sure. */
export function SureDialog({ purchase, ask, lead, verb, onClose }: SureDialogProps) {
  const path = `/bulk-purchases/${purchase.id}/fulfillment`;
  return (
    <CommandForm
      title={ask}
      submit={texts.action[verb]}
      onClose={onClose}
      request={() => ({ path, body: {}, version: purchase.version })}
    >
      <p>{lead}</p>
    </CommandForm>
  );
}
