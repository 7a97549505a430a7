import { IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { EngagementsMenu } from '../engagements/EngagementsMenu';
import { useSay } from '../i18n/language';
import { WaitingMenu } from '../queue/WaitingMenu';
import { Keys } from '../ui/Keys';
import { AccountMenu } from './AccountMenu';
import { BatonSign } from './BatonSign';
import { UpToDate } from './ConnectionBanner';
import { Listening } from './Listening';
import { keysOf, press } from './shortcuts';
import { SoundButton } from './SoundButton';

/** Who I am, whether I listen, who waits, what I hold. */
export function Header() {
  const say = useSay();
  return (
    <header className="top" data-pane="header">
      <Link className="brand" to="/queue" aria-label={say('app.name')}>
        <BatonSign />
        <span>{say('app.name')}</span>
      </Link>
      <Listening />
      <nav className="top-lists" aria-label={say('frame.customers')}>
        <WaitingMenu />
        <EngagementsMenu />
      </nav>
      <UpToDate />
      <button type="button" className="search" onClick={() => press('desk.commands')} aria-label={say('frame.search')}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className="clip">{say('frame.search')}</span>
        <Keys keys={keysOf('desk.commands')} />
      </button>
      <SoundButton />
      <AccountMenu />
    </header>
  );
}
