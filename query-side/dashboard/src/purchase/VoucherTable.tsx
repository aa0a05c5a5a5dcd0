import type { Code, Voucher } from '../api/types';
import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Moment } from '../ui/Moment';

const words = texts.vouchers;

type Row = (Voucher | Code) & { readonly handOut?: Voucher['handOut'] | undefined };

export function VoucherTable({ rows }: { readonly rows: readonly Row[] }) {
  // A voucher for one item says by its state whether it was used.
  const several = rows.some(({ maxUses }) => maxUses > 1);
  const held = rows.some(({ handOut }) => handOut);
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
          {held && <th scope="col">{words.handedOut}</th>}
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
            {held && <td>{row.handOut ? holder(row.handOut) : words.withNobody}</td>}
            {several && <td>{words.ofUses(formatCount(row.uses), formatCount(row.maxUses))}</td>}
            {ends && <td>{row.validUntil && <Moment time={row.validUntil} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** By name where it is known and may be seen. */
function holder({ recipient, letter }: NonNullable<Voucher['handOut']>): string {
  const who = recipient ? (recipient.name ?? recipient.email) : words.withSomebody;
  return letter === 'sent' ? `${who} (${words.letterSent})` : who;
}
