import { useState } from 'react';
import type { Purchase } from '../../api/types';
import { formatCount } from '../../format/moment';
import { texts } from '../../texts';
import { parseSerials, shownSerials } from '../serials';
import { CommandForm } from './CommandForm';
import { Effect } from './Effect';
import { useVoidPreview, type VoidPreview } from './previews';
import { ReasonField } from './ReasonField';
import { SerialsField } from './SerialsField';

const words = texts.void;

interface VoidDialogProps {
  readonly purchase: Purchase;
  readonly onClose: () => void;
}

/** Nothing is made void before its count has been on the screen. */
export function VoidDialog({ purchase, onClose }: VoidDialogProps) {
  const [numbers, setNumbers] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const vouchers = parseSerials(numbers)?.text;
  const preview = useVoidPreview(purchase, vouchers ? { vouchers } : undefined);
  const shown = vouchers && !preview.isError ? preview.data : undefined;

  function request() {
    setTried(true);
    if (!shown || preview.isPlaceholderData || !reason.trim()) return undefined;
    return {
      path: `/bulk-purchases/${purchase.id}/vouchers/void`,
      body: { vouchers, reason: reason.trim() },
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
      <SerialsField value={numbers} onChange={setNumbers} tried={tried} />
      <ReasonField value={reason} onChange={setReason} tried={tried} />
      <Effect
        sentence={shown && sentence(shown)}
        error={vouchers ? preview.error : null}
        pairs={
          shown && [
            [texts.refund.which, shownSerials(shown.vouchers.serials) || texts.refund.none],
            [words.live, formatCount(shown.live)],
          ]
        }
      />
    </CommandForm>
  );
}

const countOf = ({ vouchers }: VoidPreview) => texts.serials.count(formatCount(vouchers.count));

const sentence = (preview: VoidPreview) =>
  preview.vouchers.count > 0 ? `${words.stops(countOf(preview))}.` : words.nothing;
