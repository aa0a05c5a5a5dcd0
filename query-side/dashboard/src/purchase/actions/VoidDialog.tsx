import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../api/context';
import type { Purchase } from '../../api/types';
import { formatCount } from '../../format/moment';
import { reachQuery } from '../../handout/api';
import { texts } from '../../texts';
import { ChoiceFields } from './ChoiceFields';
import { CommandForm } from './CommandForm';
import { byKind, chosen, NONE_YET } from './choice';
import { useVoucherPreview } from './previews';
import { ReasonField } from './ReasonField';
import { countOf, voiding } from './sentences';
import { VoucherEffect } from './VoucherEffect';

const words = texts.void;

interface VoidDialogProps {
  readonly purchase: Purchase;
  readonly onClose: () => void;
}

/** Nothing is made void before its count, and how many were sent, have been on the screen. */
export function VoidDialog({ purchase, onClose }: VoidDialogProps) {
  const [choice, setChoice] = useState(NONE_YET);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const proposal = chosen(choice);
  const preview = useVoucherPreview(purchase, 'vouchers/void', proposal);
  const shown = proposal && !preview.isError ? preview.data : undefined;

  const serials = shown?.vouchers.serials ?? '';
  const reach = useQuery({
    ...reachQuery(useClient(), purchase.id, serials),
    enabled: serials !== '',
  });
  const counting = serials !== '' && reach.isFetching;
  const sent = serials ? (reach.data?.sent ?? 0) : 0;

  function reached() {
    if (counting) return ` ${words.counting}`;
    return sent > 0 ? ` ${words.reached(formatCount(sent))}` : '';
  }

  function request() {
    setTried(true);
    if (!shown || preview.isPlaceholderData || counting || !reason.trim()) return undefined;
    return {
      path: `/bulk-purchases/${purchase.id}/vouchers/void`,
      body: { ...proposal, reason: reason.trim() },
      version: purchase.version,
    };
  }

  return (
    <CommandForm
      title={words.title}
      submit={shown?.vouchers.count ? words.submit(countOf(shown)) : texts.action.void}
      tone="danger"
      onClose={onClose}
      request={request}
    >
      <p>{words.lead}</p>
      <ChoiceFields choice={choice} onChange={setChoice} tried={tried} />
      <ReasonField value={reason} onChange={setReason} tried={tried} />
      <VoucherEffect
        preview={shown}
        sentence={shown && `${voiding(shown, byKind(choice))}${reached()}`}
        error={proposal ? (preview.error ?? reach.error) : null}
        which={texts.refund.which}
        live={words.live}
        paid={words.paid}
      />
    </CommandForm>
  );
}
