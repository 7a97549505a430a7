import { Navigate, useParams } from 'react-router';
import { useSay } from '../i18n/language';
import { OfferDock } from '../offers/OfferCard';
import { Empty } from '../ui/Empty';
import { keysShown } from '../ui/Keys';
import { Panes } from './Panes';
import { keysOf } from './shortcuts';
import { ViewList } from './ViewList';
import { viewOf } from './views';
import { ViewsNav } from './ViewsNav';

/** A view and its rows; nothing is chosen yet. */
export function ListPage() {
  const say = useSay();
  const view = viewOf(useParams()['view']);
  if (!view || view === 'waiting') return <Navigate to="/queue" replace />;
  return (
    <Panes
      kind="list" phone="side" sideLabel={say(`view.${view}`)}
      side={
        <>
          <ViewsNav chosen={view} />
          <ViewList view={view} chosen={null} />
          <OfferDock />
        </>
      }
    >
      <h1 className="unseen">{say(`view.${view}`)}</h1>
      <div className="sheet-middle">
        <Empty title={say('list.nothingChosen')}>{say('list.nothingChosenHow', { keys: keysShown(keysOf('desk.waiting')) })}</Empty>
      </div>
    </Panes>
  );
}
