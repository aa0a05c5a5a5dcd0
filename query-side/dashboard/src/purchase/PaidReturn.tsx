import type { Status } from '../api/types';
import { texts } from '../texts';
import { DoneIcon } from '../ui/icons';

const words = texts.paidReturn;
const MAKING: ReadonlySet<Status> = new Set(['approved', 'processing', 'awaiting_funds', 'paid']);

/** For whoever comes back from Stripe's page before the news of the payment does. */
export function PaidReturn({ status }: { readonly status: Status }) {
  if (status === 'failed')
    return <Banner tone="bad" title={words.failed} lead={words.failedLead} />;
  if (status === 'fulfilled') {
    return <Banner tone="good" title={words.ready} lead={words.readyLead} />;
  }
  if (MAKING.has(status)) return <Banner tone="progress" title={words.making} lead={words.lead} />;
  return null;
}

interface BannerProps {
  readonly tone: 'good' | 'bad' | 'progress';
  readonly title: string;
  readonly lead: string;
}

function Banner({ tone, title, lead }: BannerProps) {
  return (
    <div className={`banner tone-${tone}`} role="status">
      {tone === 'good' && <DoneIcon />}
      {tone === 'progress' && <span className="spinner" aria-hidden="true" />}
      <div>
        <p className="banner-title">{title}</p>
        <p>{lead}</p>
      </div>
    </div>
  );
}
