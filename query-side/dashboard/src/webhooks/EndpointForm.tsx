import { type FormEvent, useState } from 'react';
import { ProblemError } from '../api/problem';
import { texts } from '../texts';
import { Field } from '../ui/Field';
import { Modal } from '../ui/Modal';
import { Trouble } from '../ui/Trouble';
import { base, type Endpoint, type EndpointSecret, EVENTS, type WebhookEvent } from './api';
import { useChange } from './useChange';

const words = texts.webhooks;

interface EndpointFormProps {
  readonly conference: string;
  /** The one to change; a new one without. */
  readonly endpoint?: Endpoint;
  readonly onClose: () => void;
  readonly onCreated?: (answer: EndpointSecret) => void;
}

/** Where to send which events. */
export function EndpointForm({ conference, endpoint, onClose, onCreated }: EndpointFormProps) {
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [events, setEvents] = useState<readonly string[]>(endpoint?.events ?? EVENTS);
  const [tried, setTried] = useState(false);
  const change = useChange<Endpoint & EndpointSecret>(conference, (answer) => {
    if (endpoint) onClose();
    else onCreated?.(answer);
    return endpoint ? words.changed : words.created;
  });
  const refused = (part: string) => detailOf(change.error, part);
  const noEvent = tried && events.length === 0 ? words.missingEvents : refused('events');

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (change.isPending || !url.trim() || events.length === 0) return;
    const body = { url: url.trim(), events };
    change.mutate(
      endpoint
        ? { method: 'PATCH', path: `${base(conference)}/${endpoint.id}`, body }
        : { path: base(conference), body },
    );
  }

  return (
    <Modal title={endpoint ? words.edit : words.create} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Field
          label={words.url}
          hint={words.urlHint}
          error={tried && !url.trim() ? words.missingUrl : refused('url')}
        >
          {(control) => (
            <input
              {...control}
              type="url"
              autoComplete="off"
              spellCheck={false}
              value={url}
              onChange={({ target }) => setUrl(target.value)}
            />
          )}
        </Field>
        <EventFields chosen={events} error={noEvent} onChange={setEvents} />
        {change.isError && !refused('url') && !refused('events') && (
          <Trouble error={change.error} />
        )}
        <p className="modal-foot">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary" aria-disabled={change.isPending}>
            {change.isPending ? `${texts.dialog.working}…` : endpoint ? words.save : words.create}
          </button>
        </p>
      </form>
    </Modal>
  );
}

interface EventFieldsProps {
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

function EventFields({ chosen, error, onChange }: EventFieldsProps) {
  const all = chosen.length === EVENTS.length;
  const toggle = (event: WebhookEvent) =>
    onChange(EVENTS.filter((one) => chosen.includes(one) !== (one === event)));
  return (
    <fieldset className="field choice">
      <legend>{words.events}</legend>
      <button type="button" className="link" onClick={() => onChange(all ? [] : EVENTS)}>
        {all ? words.noEvents : words.allEvents}
      </button>
      <div className="webhook-events">
        {EVENTS.map((event) => (
          <label key={event}>
            <input
              type="checkbox"
              checked={chosen.includes(event)}
              onChange={() => toggle(event)}
            />
            <code>{event}</code>
          </label>
        ))}
      </div>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** What the service said about one field. */
function detailOf(error: Error | null, part: string): string | undefined {
  return error instanceof ProblemError
    ? error.problem.errors.find(({ pointer }) => pointer.endsWith(part))?.detail
    : undefined;
}
