import { useState } from 'react';
import type { Purchase } from '../../api/types';
import { texts } from '../../texts';
import { Field } from '../../ui/Field';
import { ChoiceFields } from './ChoiceFields';
import { CommandForm } from './CommandForm';
import { chosen, momentOf, NONE_YET } from './choice';
import { useVoucherPreview } from './previews';
import { ReasonField } from './ReasonField';
import { countOf, extending } from './sentences';
import { VoucherEffect } from './VoucherEffect';

const words = texts.extend;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface ExtendDialogProps {
  readonly purchase: Purchase;
  readonly onClose: () => void;
}

/** More time for vouchers; how many get it is on the screen before anybody gives it. */
export function ExtendDialog({ purchase, onClose }: ExtendDialogProps) {
  const [choice, setChoice] = useState(NONE_YET);
  const [end, setEnd] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const validUntil = momentOf(end);
  const vouchers = chosen(choice);
  const proposal = vouchers && validUntil ? { ...vouchers, validUntil } : undefined;
  const preview = useVoucherPreview(purchase, 'vouchers/extend', proposal);
  const shown = proposal && !preview.isError ? preview.data : undefined;

  function request() {
    setTried(true);
    if (!shown || preview.isPlaceholderData || !reason.trim()) return undefined;
    return {
      path: `/bulk-purchases/${purchase.id}/vouchers/extend`,
      body: { ...proposal, reason: reason.trim() },
      version: purchase.version,
    };
  }

  return (
    <CommandForm
      title={words.title}
      submit={shown?.vouchers.count ? words.submit(countOf(shown)) : texts.action.extend}
      onClose={onClose}
      request={request}
    >
      <p>{words.lead}</p>
      <ChoiceFields choice={choice} onChange={setChoice} tried={tried} />
      <EndField value={end} onChange={setEnd} wrong={tried && !validUntil} />
      <ReasonField value={reason} onChange={setReason} tried={tried} />
      <VoucherEffect
        preview={shown}
        sentence={shown && validUntil && extending(shown, validUntil)}
        error={proposal ? preview.error : null}
        which={texts.vouchers.title}
      />
    </CommandForm>
  );
}

interface EndFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong: boolean;
}

function EndField({ value, onChange, wrong }: EndFieldProps) {
  return (
    <Field
      label={words.until}
      hint={words.untilHint(ZONE)}
      error={wrong ? words.invalid : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
