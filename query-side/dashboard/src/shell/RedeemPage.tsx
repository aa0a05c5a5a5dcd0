import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { useTitle } from '../ui/useTitle';

const words = texts.redeem;

/** Where redeem links of the local run lead, which has no shop. The code is read here and sent nowhere. */
export function RedeemPage() {
  const code = codeIn(window.location.hash);
  useTitle(words.title);
  return (
    <div className="empty">
      <h1>{code ? words.title : words.none}</h1>
      <p>{code ? words.lead : words.noneLead}</p>
      {code && (
        <p className="redeem-code">
          <Copy text={code} />
        </p>
      )}
      <p className="quiet">{words.standIn}</p>
    </div>
  );
}

/** What is behind the `#`, when it has the form of a code. */
export function codeIn(hash: string): string | undefined {
  const code = new URLSearchParams(hash.slice(1)).get('code') ?? '';
  return /^[A-Z0-9-]{16,64}$/.test(code) ? code : undefined;
}
