import type { Voucher } from '../api/types';
import { texts } from '../texts';
import { Picker } from '../ui/Picker';

const words = texts.vouchers;
const STATES = Object.entries(words.states) as [Voucher['state'], string][];

interface StateChoiceProps {
  readonly state: string | undefined;
  readonly onChange: (state: string | undefined) => void;
}

/** Narrows the list and the files to vouchers of one state. */
export function StateChoice({ state, onChange }: StateChoiceProps) {
  return (
    <div className="pickers">
      <Picker
        label={words.filter}
        value={state ?? ''}
        options={[['', words.everyState], ...STATES]}
        onChange={(chosen) => onChange(chosen || undefined)}
      />
    </div>
  );
}
