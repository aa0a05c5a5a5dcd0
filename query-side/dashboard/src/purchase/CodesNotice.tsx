import type { ReactNode } from 'react';
import type { Code } from '../api/types';
import { mayRequest } from '../session/claims';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Trouble } from '../ui/Trouble';
import type { Codes } from './useCodes';

const words = texts.vouchers;

interface CodesNoticeProps {
  readonly codes: Codes;
  readonly shown: readonly Code[];
  readonly live: number;
  readonly children: ReactNode;
}

/** Says that a showing is recorded before it happens, and gives the codes away only then. */
export function CodesNotice({ codes, shown, live, children }: CodesNoticeProps) {
  if (!mayRequest(useViewer())) return null;
  const working = shown.filter(({ state }) => state === 'active');
  return (
    <div className="reveal">
      <p className="quiet">{words.recorded}</p>
      <p className="reveal-actions">
        {codes.items ? (
          <button type="button" className="button" onClick={codes.hide}>
            {words.hide}
          </button>
        ) : (
          <button
            type="button"
            className={live > 0 ? 'button primary' : 'button'}
            aria-disabled={codes.busy}
            onClick={() => {
              if (!codes.busy) void codes.show();
            }}
          >
            {words.reveal}
          </button>
        )}
        {working.length > 0 && (
          <Copy
            text={working.map(({ code }) => code).join('\n')}
            label={words.copyAll}
            what={words.copyAll}
          />
        )}
      </p>
      {children}
      {codes.error && <Trouble error={codes.error} onRetry={() => void codes.show()} />}
    </div>
  );
}
