import { useNavigate } from '@tanstack/react-router';
import { texts } from '../texts';
import { type InboxFilter, WEBHOOK_STATES } from './api';
import { ConferencePicker } from './ConferencePicker';
import { StateTabs } from './StateTabs';

const words = texts.operations.inbox;

export function InboxFilters({ filter }: { readonly filter: InboxFilter }) {
  const navigate = useNavigate();
  const { state, conference, text } = filter;

  function show(change: { readonly conference?: string; readonly text?: string }) {
    const { conference: where, text: what } = { conference, text, ...change };
    void navigate({
      to: '/operations',
      search: {
        ...(state ? { state } : {}),
        ...(where ? { conference: where } : {}),
        ...(what ? { text: what } : {}),
      },
    });
  }

  return (
    <div className="filters">
      <StateTabs
        label={words.state}
        chosen={state}
        all={words.all}
        states={WEBHOOK_STATES}
        words={words.states}
        search={{ ...(conference ? { conference } : {}), ...(text ? { text } : {}) }}
      />
      <form
        className="pickers"
        onSubmit={(event) => {
          event.preventDefault();
          show({ text: String(new FormData(event.currentTarget).get('text')).trim() });
        }}
      >
        <ConferencePicker chosen={conference} onChange={(chosen) => show({ conference: chosen })} />
        <input
          key={text}
          type="search"
          name="text"
          aria-label={words.find}
          placeholder={words.find}
          autoComplete="off"
          spellCheck={false}
          defaultValue={text}
        />
        <button type="submit" className="button">
          {words.search}
        </button>
      </form>
    </div>
  );
}
