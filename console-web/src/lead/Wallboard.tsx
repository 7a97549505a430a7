import { Panes } from '../frame/Panes';
import { ViewsNav } from '../frame/ViewsNav';
import { useSay } from '../i18n/language';
import { OfferDock } from '../offers/OfferCard';
import { useMay } from '../session/session';
import { Empty } from '../ui/Empty';
import { FigureStrip } from './FigureStrip';
import { Held } from './Held';
import { PeopleCard } from './PeopleCard';
import { TimeToHuman } from './TimeToHuman';
import { WaitingCard } from './WaitingCard';

/** The lead's view: who waits and why, who is there, who holds whom; and what can be done about it from any row. */
export default function Wallboard() {
  const say = useSay();
  const mayLead = useMay('REASSIGN');
  return (
    <Panes
      kind="lead" phone="sheet" bare
      side={
        <>
          <ViewsNav chosen="lead" />
          <div className="side-foot">
            <OfferDock />
          </div>
        </>
      }
    >
      <h1 className="unseen">{say('lead.title')}</h1>
      {mayLead ? (
        <div className="board">
          <FigureStrip />
          <div className="board-column">
            <WaitingCard />
            <Held />
          </div>
          <div className="board-column">
            <TimeToHuman />
            <PeopleCard />
          </div>
        </div>
      ) : (
        <Empty title={say('lead.noRight')}>{say('lead.noRightHow')}</Empty>
      )}
    </Panes>
  );
}
