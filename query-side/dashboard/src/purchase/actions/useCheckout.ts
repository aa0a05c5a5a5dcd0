import type { Changed, Purchase } from '../../api/types';
import { useCommand } from '../../api/useCommand';

interface CheckoutOpened extends Changed {
  readonly url: string;
}

/** Opens a checkout and goes there; asked again it leads to the same one. */
export function useCheckout({ id }: Purchase) {
  const command = useCommand<CheckoutOpened>(({ url }) => location.assign(url));
  return {
    busy: command.isPending,
    error: command.error,
    // Without a version: asked again it changes nothing, whatever happened in between.
    start: () => {
      if (!command.isPending) command.mutate({ path: `/bulk-purchases/${id}/checkout`, body: {} });
    },
  };
}
