import type { Purchase } from '../../api/types';
import { formatCount } from '../../format/moment';
import { texts } from '../../texts';
import type { Action } from '../next';
import { PriceDialog } from './PriceDialog';
import { ReasonDialog } from './ReasonDialog';
import { RefundDialog } from './RefundDialog';
import { VerdictDialog } from './VerdictDialog';

export interface ActionDialogProps {
  readonly action: Action;
  readonly purchase: Purchase;
  readonly onClose: () => void;
}

export function ActionDialog({ action, purchase, onClose }: ActionDialogProps) {
  const shared = { purchase, onClose };
  switch (action) {
    case 'approve':
      return <VerdictDialog {...shared} />;
    case 'deny':
      return <ReasonDialog {...shared} ask={texts.dialog.deny} path="denial" verb="deny" />;
    case 'cancel':
      return (
        <ReasonDialog {...shared} ask={texts.dialog.cancel} path="cancellation" verb="cancel" />
      );
    case 'fulfill':
      return (
        <ReasonDialog
          {...shared}
          ask={texts.dialog.fulfill(formatCount(purchase.quantity))}
          path="fulfillment"
          verb="fulfill"
        />
      );
    case 'price':
      return <PriceDialog {...shared} />;
    case 'refund':
      return <RefundDialog {...shared} />;
    default:
      return null;
  }
}
