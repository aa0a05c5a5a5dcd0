import { useState } from 'react';
import { formatMinute } from '../format/moment';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Trouble } from '../ui/Trouble';
import { base, type Change, type Endpoint, type EndpointSecret, EVENTS } from './api';
import { Deliveries } from './Deliveries';
import { EndpointForm } from './EndpointForm';
import { SureDialog } from './SureDialog';
import { useChange } from './useChange';

const words = texts.webhooks;
const TONES = { active: 'good', paused: 'waiting', disabled: 'bad' } as const;

interface EndpointCardProps {
  readonly endpoint: Endpoint;
  readonly onSecret: (shown: EndpointSecret) => void;
}

/** One endpoint: how it is, what may be done with it, and what was sent. */
export function EndpointCard({ endpoint, onSecret }: EndpointCardProps) {
  const { id, url, events, state, waiting, failed, createdAt } = endpoint;
  const [open, setOpen] = useState(false);
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id} className="webhook-url">
          {url}
        </h2>
        <span className={`pill tone-${TONES[state]}`}>{words.states[state]}</span>
      </div>
      <Notice endpoint={endpoint} />
      <p className="quiet webhook-facts">
        <span>
          {events.length === EVENTS.length ? words.everyEvent : words.someEvents(events.length)}
        </span>
        <span>
          {words.since} <Moment time={createdAt} />
        </span>
        {waiting > 0 && <span>{words.waiting(waiting)}</span>}
        {failed > 0 && <span>{words.failed(failed)}</span>}
      </p>
      <Actions endpoint={endpoint} onSecret={onSecret} />
      <button
        type="button"
        className="run"
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        <span className="run-when">{words.deliveries}</span>
      </button>
      {open && <Deliveries endpoint={endpoint} />}
    </section>
  );
}

function Notice({ endpoint }: { readonly endpoint: Endpoint }) {
  const { disabledBecause, switchedOffAt, previousSecretUntil, state } = endpoint;
  return (
    <>
      {disabledBecause && <p className="webhook-notice">{words.because[disabledBecause]}</p>}
      {switchedOffAt && state === 'active' && (
        <p className="webhook-notice">{words.failing(formatMinute(switchedOffAt))}</p>
      )}
      {previousSecretUntil && Date.parse(previousSecretUntil) > Date.now() && (
        <p className="quiet">{words.bothUntil(formatMinute(previousSecretUntil))}</p>
      )}
    </>
  );
}

function Actions({ endpoint, onSecret }: EndpointCardProps) {
  const [asked, setAsked] = useState<'edit' | 'rotate' | 'remove'>();
  const { conference, id, state, url } = endpoint;
  const path = `${base(conference)}/${id}`;
  const turn = useChange<unknown>(conference, () => words.done);
  const close = () => setAsked(undefined);
  const send = (change: Change) => {
    if (!turn.isPending) turn.mutate(change);
  };
  return (
    <>
      <fieldset className="webhook-actions" aria-label={words.actions(url)}>
        {state === 'active' && (
          <button type="button" className="button" onClick={() => send({ path: `${path}/tests` })}>
            {words.test}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() =>
            send({
              method: 'PATCH',
              path,
              body: { state: state === 'active' ? 'paused' : 'active' },
            })
          }
        >
          {state === 'active' ? words.pause : words.activate}
        </button>
        <button type="button" className="button" onClick={() => setAsked('edit')}>
          {words.edit}
        </button>
        <button type="button" className="button" onClick={() => setAsked('rotate')}>
          {words.rotate}
        </button>
        <button type="button" className="button ghost" onClick={() => setAsked('remove')}>
          {words.remove}
        </button>
      </fieldset>
      {turn.isError && <Trouble error={turn.error} />}
      {asked === 'edit' && (
        <EndpointForm conference={conference} endpoint={endpoint} onClose={close} />
      )}
      {asked === 'rotate' && (
        <SureDialog<EndpointSecret>
          conference={conference}
          title={words.rotate}
          lead={words.rotateLead}
          change={{ path: `${path}/secret-rotations` }}
          onClose={close}
          onDone={onSecret}
        />
      )}
      {asked === 'remove' && (
        <SureDialog<undefined>
          conference={conference}
          title={words.remove}
          lead={words.removeLead}
          tone="danger"
          change={{ method: 'DELETE', path }}
          onClose={close}
          onDone={() => undefined}
        />
      )}
    </>
  );
}
