import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { codesMadeQuery } from '../api/queries';
import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { Bar } from '../ui/Bar';

/** How far the codes are, asked of the side that makes them; nothing until the first is made. */
export function CodesBeingMade({ id }: { readonly id: string }) {
  const { data } = useQuery(codesMadeQuery(useClient(), id));
  if (!data || data.made === 0) return null;
  const words = texts.vouchers.beingMade(formatCount(data.made), formatCount(data.of));
  return (
    <>
      <Bar
        parts={[
          { name: 'used', value: data.made },
          { name: 'void', value: data.of - data.made },
        ]}
        label={words}
      />
      <p className="counts">{words}</p>
    </>
  );
}
