import type { Purchase } from '../../api/types';
import { formatCount } from '../../format/moment';
import { texts } from '../../texts';
import { type Action, missingOf } from '../next';
import { ExtendDialog } from './ExtendDialog';
import { PriceDialog } from './PriceDialog';
import { ReasonDialog } from './ReasonDialog';
import { RefundDialog } from './RefundDialog';
import { SureDialog } from './SureDialog';
import { VerdictDialog } from './VerdictDialog';
import { VoidDialog } from './VoidDialog';

const words = texts.dialog;

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
      return (
        <ReasonDialog {...shared} verb="deny" ask={words.deny} lead={words.endLead} path="denial" />
      );
    case 'cancel':
      return (
        <ReasonDialog
          {...shared}
          verb="cancel"
          ask={words.cancel}
          lead={purchase.status === 'processing' ? words.cancelOpenLead : words.endLead}
          path="cancellation"
        />
      );
    case 'fulfill':
      return (
        <SureDialog
          {...shared}
          verb="fulfill"
          ask={words.fulfill(formatCount(purchase.quantity))}
          lead={words.fulfillLead}
        />
      );
    case 'retry':
      return <SureDialog {...shared} verb="retry" ask={words.retry} lead={words.retryLead} />;
    case 'repair':
      return (
        <ReasonDialog
          {...shared}
          verb="repair"
          ask={words.repair(texts.serials.count(formatCount(missingOf(purchase))))}
          lead={words.repairLead}
          path="vouchers/repair"
        />
      );
    case 'void':
      return <VoidDialog {...shared} />;
    case 'extend':
      return <ExtendDialog {...shared} />;
    case 'price':
      return <PriceDialog {...shared} />;
    case 'refund':
      return <RefundDialog {...shared} />;
    default:
      return null;
  }
}
