import { useState } from 'react';
import { texts } from '../texts';
import { Modal } from '../ui/Modal';
import { Trouble } from '../ui/Trouble';
import { type InboxFilter, WEBHOOK_STATES, type Webhook, type WebhookState } from './api';
import { useReplay } from './useReplay';

const words = texts.operations.inbox;

interface ReplayBarProps {
  readonly filter: InboxFilter;
  readonly chosen: readonly Webhook[];
  readonly busy: boolean;
  readonly onReplay: (events: readonly Webhook[]) => void;
}

/** Another try of many: of what is selected, or of all that the filter finds. */
export function ReplayBar({ filter, chosen, busy, onReplay }: ReplayBarProps) {
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<Replayed>();
  const state = WEBHOOK_STATES.find((one) => one === filter.state);
  return (
    <div className="replay-bar">
      {/* It stays when nothing is selected: the focus of whoever has just used it has a place. */}
      <button
        type="button"
        className={chosen.length > 0 ? 'button primary' : 'button'}
        aria-disabled={busy || chosen.length === 0}
        onClick={() => {
          if (chosen.length > 0) onReplay(chosen);
        }}
      >
        {busy ? `${texts.dialog.working}…` : words.selected(chosen.length)}
      </button>
      {state && (
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {words.everything}
        </button>
      )}
      {asked && state && (
        <Everything
          filter={filter}
          state={state}
          onClose={() => setAsked(false)}
          onDone={setDone}
        />
      )}
      {done && done.remaining > 0 && (
        <p className="replay-left">{words.partlyReplayed(done.replayed, done.remaining)}</p>
      )}
    </div>
  );
}

interface EverythingProps {
  readonly filter: InboxFilter;
  readonly state: WebhookState;
  readonly onClose: () => void;
  readonly onDone: (done: Replayed) => void;
}

/** A replay takes a bounded number; what remains has to be asked for again. */
interface Replayed {
  readonly replayed: number;
  readonly remaining: number;
}

/** The page shows a part of what fits, so somebody is asked first. */
function Everything({ filter: { conference, text }, state, onClose, onDone }: EverythingProps) {
  const replay = useReplay<Replayed>(([answer]) => {
    const done = answer ?? { replayed: 0, remaining: 0 };
    onClose();
    onDone(done);
    return done.remaining > 0
      ? words.partlyReplayed(done.replayed, done.remaining)
      : words.replayed(done.replayed);
  });
  const body = { state, ...(conference && { conference }), ...(text && { text }) };
  return (
    <Modal title={words.everythingTitle(words.states[state])} onClose={onClose}>
      <p>{words.everythingLead}</p>
      {replay.isError && <Trouble error={replay.error} />}
      <p className="modal-foot">
        <button type="button" className="button" onClick={onClose}>
          {texts.keep}
        </button>
        <button
          type="button"
          className="button primary"
          aria-disabled={replay.isPending}
          onClick={() => {
            if (!replay.isPending) replay.mutate([{ path: '/operations/webhooks/replay', body }]);
          }}
        >
          {replay.isPending ? `${texts.dialog.working}…` : words.replay}
        </button>
      </p>
    </Modal>
  );
}
