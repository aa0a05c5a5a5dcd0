import { mayProve, mayTakeAway } from '../session/claims';
import { useViewer } from '../session/context';
import { NotFound } from '../shell/Notices';
import { texts } from '../texts';
import { useTitle } from '../ui/useTitle';
import { Bundle } from './Bundle';
import { Checkpoints } from './Checkpoints';
import { HistoryLooks } from './HistoryLooks';
import { Publication } from './Publication';
import { Verifications } from './Verifications';

const words = texts.proofs;

/** That history was not rewritten: what is signed, where that lies, and whether it still holds. */
export function ProofsPage() {
  return mayProve(useViewer()) ? <Proofs /> : <NotFound />;
}

function Proofs() {
  useTitle(words.title);
  const viewer = useViewer();
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
      <p className="quiet operations-lead">{words.lead}</p>
      <div className="proofs">
        <Verifications />
        <Publication />
        <Checkpoints />
        {mayTakeAway(viewer) && <Bundle conferences={viewer.conferences} />}
        <HistoryLooks />
      </div>
    </>
  );
}
