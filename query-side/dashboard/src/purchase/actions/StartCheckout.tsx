import type { Changed, Purchase } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { texts } from '../../texts';
import { OutIcon } from '../../ui/icons';
import { Trouble } from '../../ui/Trouble';

interface CheckoutOpened extends Changed {
  readonly url: string;
}

interface StartCheckoutProps {
  readonly purchase: Purchase;
  readonly className: string;
}

/** Opens a checkout and goes there; asked again it leads to the same one. */
export function StartCheckout({ purchase, className }: StartCheckoutProps) {
  const command = useCommand<CheckoutOpened>(({ url }) => location.assign(url));
  const { id, status } = purchase;
  // Without a version: asked again it changes nothing, whatever happened in between.
  const send = () => command.mutate({ path: `/bulk-purchases/${id}/checkout`, body: {} });
  return (
    <>
      <button
        type="button"
        className={className}
        aria-disabled={command.isPending}
        onClick={() => {
          if (!command.isPending) send();
        }}
      >
        {command.isPending
          ? `${texts.dialog.working}…`
          : status === 'failed'
            ? texts.action.again
            : texts.action.checkout}
        <OutIcon />
      </button>
      {command.isError && <Trouble error={command.error} onRetry={send} />}
    </>
  );
}
