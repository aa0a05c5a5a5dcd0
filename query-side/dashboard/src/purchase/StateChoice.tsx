import type { VoucherChoice } from '../api/queries';
import type { Voucher } from '../api/types';
import { texts } from '../texts';
import { Picker } from '../ui/Picker';

const words = texts.vouchers;
const STATES = Object.entries(words.states) as [Voucher['state'], string][];

interface StateChoiceProps {
  readonly choice: VoucherChoice;
  readonly onChange: (choice: VoucherChoice) => void;
}

/** Narrows the list and the files to vouchers of one state, and to those with people. */
export function StateChoice({ choice, onChange }: StateChoiceProps) {
  return (
    <div className="pickers">
      <Picker
        label={words.filter}
        value={choice.state ?? ''}
        options={[['', words.everyState], ...STATES]}
        onChange={(chosen) => onChange({ ...choice, state: chosen || undefined })}
      />
      <Picker
        label={words.handedOut}
        value={choice.handedOut ?? ''}
        options={[
          ['', words.withAnybody],
          ['yes', words.withSomebody],
          ['no', words.withNobody],
        ]}
        onChange={(chosen) => onChange({ ...choice, handedOut: chosen || undefined })}
      />
    </div>
  );
}
