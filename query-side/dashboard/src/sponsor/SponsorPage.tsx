import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useClient } from '../api/context';
import { ProblemError } from '../api/problem';
import { conferencesQuery, sponsorVouchersQuery } from '../api/queries';
import type { SponsorVouchers } from '../api/types';
import { formatCount } from '../format/moment';
import { Card } from '../purchase/Card';
import { Counts } from '../purchase/Counts';
import { SponsorReceipts } from '../receipts/SponsorReceipts';
import { NotFound } from '../shell/Notices';
import { texts } from '../texts';
import { BackIcon } from '../ui/icons';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { useTitle } from '../ui/useTitle';
import { DayChart } from './DayChart';
import { DayTable } from './DayTable';
import { Shares } from './Shares';

const route = getRouteApi('/signed-in-only/sponsors/$conference/$sponsor');
const words = texts.sponsor;

/** What became of all the vouchers that a sponsor bought at a conference. */
export function SponsorPage() {
  const { conference, sponsor } = route.useParams();
  const client = useClient();
  const vouchers = useQuery(sponsorVouchersQuery(client, conference, sponsor));
  const conferences = useQuery(conferencesQuery(client));
  const place = conferences.data?.find(({ id }) => id === conference);
  const name = place?.sponsors.find(({ id }) => id === sponsor)?.name ?? sponsor;
  useTitle(name);
  if (vouchers.isError && isMissing(vouchers.error)) return <NotFound />;
  return (
    <>
      <Link className="back" to="/purchases">
        <BackIcon /> {texts.list.title}
      </Link>
      <div className="page-head">
        <h1>{name}</h1>
        <p className="quiet">{place?.name}</p>
      </div>
      {vouchers.isPending && <Skeleton lines={8} />}
      {vouchers.isError && (
        <Trouble error={vouchers.error} onRetry={() => void vouchers.refetch()} />
      )}
      {vouchers.data && <Loaded vouchers={vouchers.data} />}
      {vouchers.data && (
        <div className="after-cards">
          <SponsorReceipts conference={conference} sponsor={sponsor} />
        </div>
      )}
    </>
  );
}

const isMissing = (error: Error) => error instanceof ProblemError && error.problem.status === 404;

function Loaded({ vouchers }: { readonly vouchers: SponsorVouchers }) {
  return (
    <div className="column">
      <Card title={words.bought(formatCount(vouchers.bought))}>
        {vouchers.bought === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <>
            <Counts counts={vouchers.counts} />
            <p className="quiet">
              {[
                words.handedOut(formatCount(vouchers.handedOut)),
                vouchers.replacements > 0 && words.replaced(formatCount(vouchers.replacements)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </>
        )}
      </Card>
      {vouchers.days.length > 0 && (
        <Card title={words.days}>
          <DayChart days={vouchers.days} />
          <DayTable days={vouchers.days} />
        </Card>
      )}
      {vouchers.bought > 0 && <Shares vouchers={vouchers} />}
    </div>
  );
}
