import { IconBook2, IconClock, IconForms, IconMessages, IconRoute, IconUsers, type Icon } from '@tabler/icons-react';
import { Navigate, useParams } from 'react-router';
import { Panes } from '../frame/Panes';
import { BackToDesk, ViewLink } from '../frame/ViewsNav';
import { useSay } from '../i18n/language';
import { useSession, type Right } from '../session/session';
import { Empty } from '../ui/Empty';
import { Articles } from './Articles';
import { HoursPage } from './HoursPage';
import { People } from './People';
import { PublishColumn } from './PublishColumn';
import { QuestionsPage } from './QuestionsPage';
import { QueuesPage } from './QueuesPage';
import { Triggers } from './Triggers';

type Section = 'triggers' | 'questions' | 'queues' | 'people' | 'hours' | 'articles';

const SECTIONS: readonly { name: Section; icon: Icon; right: Right; page: () => React.ReactNode }[] = [
  { name: 'triggers', icon: IconRoute, right: 'PUBLISH_POLICY', page: () => <Triggers /> },
  { name: 'questions', icon: IconForms, right: 'PUBLISH_POLICY', page: () => <QuestionsPage /> },
  { name: 'queues', icon: IconMessages, right: 'MANAGE_QUEUES', page: () => <QueuesPage /> },
  { name: 'people', icon: IconUsers, right: 'MANAGE_PEOPLE', page: () => <People /> },
  { name: 'hours', icon: IconClock, right: 'MANAGE_HOURS', page: () => <HoursPage /> },
  { name: 'articles', icon: IconBook2, right: 'EDIT_ARTICLES', page: () => <Articles /> },
];

/** What administrators set: each section is there for whoever has its right. */
export default function Administration() {
  const say = useSay();
  const { rights } = useSession();
  const wanted = useParams()['section'];
  const allowed = SECTIONS.filter((section) => rights.includes(section.right));
  const section = allowed.find((one) => one.name === wanted);
  const first = allowed[0];
  if (!section && first && (!wanted || !SECTIONS.some((one) => one.name === wanted))) {
    return <Navigate to={`/admin/${first.name}`} replace />;
  }
  return (
    <Panes
      kind="admin" phone="sheet" contextLabel={say('policy.publishing')}
      side={
        <nav className="views" aria-label={say('admin.title')}>
          <BackToDesk />
          {allowed.map(({ name, icon }) => (
            <ViewLink key={name} to={`/admin/${name}`} icon={icon} chosen={section?.name === name}>
              {say(`admin.${name}`)}
            </ViewLink>
          ))}
        </nav>
      }
      context={section?.right === 'PUBLISH_POLICY' && <PublishColumn />}
    >
      {section ? section.page() : <Empty title={say('admin.noRight')}>{say('admin.noRightHow')}</Empty>}
    </Panes>
  );
}
