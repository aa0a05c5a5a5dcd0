import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from '../api/context';
import { ProblemError } from '../api/problem';
import { conferencesQuery, purchaseQuery, timelineQuery } from '../api/queries';
import type { Purchase } from '../api/types';
import { HandOuts } from '../handout/HandOuts';
import { nameOf } from '../live/changes';
import { PurchaseReceipts } from '../receipts/PurchaseReceipts';
import { useViewer } from '../session/context';
import { NotFound } from '../shell/Notices';
import { texts } from '../texts';
import { BackIcon } from '../ui/icons';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { useTitle } from '../ui/useTitle';
import { ActionDialog } from './actions/ActionDialog';
import { ResolveDialog } from './actions/ResolveDialog';
import { Causes } from './Causes';
import { CheckoutCard } from './CheckoutCard';
import { Disputes } from './Disputes';
import { Facts } from './Facts';
import { Head } from './Head';
import { MoneyCard } from './MoneyCard';
import { NextSteps } from './NextSteps';
import { type Action, nextStep } from './next';
import { PaidReturn } from './PaidReturn';
import { PastCard } from './PastCard';
import { Reveals } from './Reveals';
import { Reviews } from './Reviews';
import { leftOf } from './refund';
import { SurplusCard } from './SurplusCard';
import { Timeline } from './Timeline';
import { UseList } from './UseList';
import { Vouchers } from './Vouchers';

const route = getRouteApi('/signed-in-only/purchases/$id');

export function PurchasePage() {
  const { id } = route.useParams();
  const { paid } = route.useSearch();
  const purchase = useQuery({
    ...purchaseQuery(useClient(), id),
    // Somebody who has just paid is not left to the stream alone.
    refetchInterval: ({ state }) =>
      paid && state.data && MOVING.has(state.data.status) ? 2_500 : false,
  });
  if (purchase.isPending) return <Skeleton lines={10} />;
  if (purchase.isError) {
    return isMissing(purchase.error) ? (
      <NotFound />
    ) : (
      <Trouble error={purchase.error} onRetry={() => void purchase.refetch()} />
    );
  }
  return <Loaded key={id} purchase={purchase.data} paidSession={paid} />;
}

const MOVING = new Set(['approved', 'processing', 'paid', 'awaiting_funds']);
const isMissing = (error: Error) => error instanceof ProblemError && error.problem.status === 404;

interface LoadedProps {
  readonly purchase: Purchase;
  readonly paidSession: string | undefined;
}

function Loaded({ purchase, paidSession }: LoadedProps) {
  useTitle(nameOf(purchase));
  const client = useClient();
  const viewer = useViewer();
  const [action, setAction] = useState<Action>();
  const [matter, setMatter] = useState<string>();
  const { id, version } = purchase;
  const conferences = useQuery(conferencesQuery(client));
  const timeline = useQuery({
    ...timelineQuery(client, id, version),
    placeholderData: keepPreviousData,
  });
  const policy = conferences.data?.find((one) => one.id === purchase.conference.id)?.approvalPolicy;
  const next = nextStep(purchase, policy, viewer, leftOf(purchase)?.amount);

  return (
    <>
      <Link className="back" to="/purchases">
        <BackIcon /> {texts.list.title}
      </Link>
      {paidSession && <PaidReturn status={purchase.status} />}
      <Head purchase={purchase} />
      <Reviews purchase={purchase} onResolve={setMatter} />
      {!(paidSession && MOVING.has(purchase.status)) && (
        <NextSteps purchase={purchase} step={next} onAction={setAction} />
      )}
      <div className="columns">
        <div className="column">
          <Vouchers purchase={purchase} onAction={setAction} />
          <UseList purchase={purchase} />
          <HandOuts purchase={purchase} />
          <Timeline purchase={purchase} timeline={timeline} />
          {timeline.data && <PastCard purchase={purchase} facts={timeline.data} />}
          {timeline.data && <Causes facts={timeline.data} />}
        </div>
        <div className="column">
          <MoneyCard purchase={purchase} />
          <PurchaseReceipts purchase={purchase} />
          <Disputes disputes={purchase.disputes} />
          <SurplusCard purchase={purchase} />
          {purchase.status === 'processing' && !paidSession && <CheckoutCard purchase={purchase} />}
          <Facts purchase={purchase} />
          <Reveals purchase={purchase} />
        </div>
      </div>
      {action && (
        <ActionDialog action={action} purchase={purchase} onClose={() => setAction(undefined)} />
      )}
      {matter && (
        <ResolveDialog matter={matter} purchase={purchase} onClose={() => setMatter(undefined)} />
      )}
    </>
  );
}
