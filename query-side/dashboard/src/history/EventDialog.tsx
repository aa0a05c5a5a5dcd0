import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClient } from '../api/context';
import type { KeptEvent } from '../api/types';
import { formatMoney } from '../format/money';
import { Pairs } from '../purchase/Card';
import { actorOf } from '../purchase/story';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Modal } from '../ui/Modal';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { eventQuery } from './api';
import { typeName } from './types';

const words = texts.history;

interface EventDialogProps {
  readonly conference: string;
  readonly position: string;
  readonly onClose: () => void;
}

/** One event whole: its envelope, and the bytes that were stored. */
export function EventDialog({ conference, position, onClose }: EventDialogProps) {
  const kept = useQuery(eventQuery(useClient(), conference, position));
  return (
    <Modal title={kept.data ? typeName(kept.data.event.type) : words.event} onClose={onClose}>
      <div className="modal-body history-event">
        {kept.isPending && <Skeleton lines={6} />}
        {kept.isError && <Trouble error={kept.error} onRetry={() => void kept.refetch()} />}
        {kept.data && <Whole kept={kept.data} />}
      </div>
    </Modal>
  );
}

function Whole({ kept }: { readonly kept: KeptEvent }) {
  const { event, exactTime, sourcePosition, body, sha256 } = kept;
  return (
    <>
      <Envelope event={event} exactTime={exactTime} sourcePosition={sourcePosition} />
      <h3>{words.body}</h3>
      <p className="quiet">{words.bodyLead}</p>
      <pre className="history-body">
        <code>{body}</code>
      </pre>
      <Pairs of={[[words.names.sha256, <Copy key="sha256" text={sha256} />]]} />
      <p className="history-ways">
        {event.stream.startsWith('bp_') && (
          <Link className="button" to="/purchases/$id" params={{ id: event.stream }}>
            {words.toPurchase}
          </Link>
        )}
        {event.correlation && (
          <Link
            className="button"
            to="/history"
            search={{ conference: event.conference, correlation: event.correlation }}
          >
            {words.chain}
          </Link>
        )}
      </p>
    </>
  );
}

type EnvelopeProps = Pick<KeptEvent, 'event' | 'exactTime' | 'sourcePosition'>;

function Envelope({ event, exactTime, sourcePosition }: EnvelopeProps) {
  const { names } = words;
  return (
    <Pairs
      of={[
        [names.type, <code key="type">{event.type}</code>],
        [names.time, <code key="time">{exactTime}</code>],
        [names.stream, <Copy key="stream" text={event.stream} />],
        [names.version, event.version],
        [names.sponsor, event.sponsor],
        [names.actor, event.actor && actorOf(event.actor)],
        [names.cause, event.cause && <Copy key="cause" text={event.cause} />],
        [names.correlation, event.correlation && <Copy key="chain" text={event.correlation} />],
        [words.columns.amount, event.amount && formatMoney(event.amount)],
        [names.id, <Copy key="id" text={event.id} />],
        [names.position, event.position],
        [names.source, sourcePosition],
      ]}
    />
  );
}
