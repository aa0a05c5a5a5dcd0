import type { Code, Voucher } from '../api/types';
import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Moment } from '../ui/Moment';

const words = texts.vouchers;

export function VoucherTable({ rows }: { readonly rows: readonly (Voucher | Code)[] }) {
  // A voucher for one item says by its state whether it was used.
  const several = rows.some(({ maxUses }) => maxUses > 1);
  const ends = rows.some(({ validUntil }) => validUntil);
  return (
    <table className="vouchers">
      <caption className="unseen">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {words.serial}
          </th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.state}</th>
          {several && <th scope="col">{words.uses}</th>}
          {ends && <th scope="col">{words.until}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.serial} className={`voucher-${row.state}`}>
            <th scope="row" className="number">
              {formatCount(row.serial)}
            </th>
            <td>
              {'code' in row ? (
                <Copy text={row.code} />
              ) : (
                <span className="masked">
                  <span aria-hidden="true">•••• ••••</span>
                  <span className="unseen">{words.hidden}</span>
                </span>
              )}
            </td>
            <td>{words.states[row.state]}</td>
            {several && <td>{words.ofUses(formatCount(row.uses), formatCount(row.maxUses))}</td>}
            {ends && <td>{row.validUntil && <Moment time={row.validUntil} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
