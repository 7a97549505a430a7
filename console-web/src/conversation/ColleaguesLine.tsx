import { IconEye, IconPencil } from '@tabler/icons-react';
import { firstName, useAgents } from '../agents/agents';
import { useSay } from '../i18n/language';
import type { Colleagues } from './colleagues';

/** Above the input: who else looks at this, and who writes a reply; an eye and a pencil, and words. */
export function ColleaguesLine({ colleagues }: { colleagues: Colleagues }) {
  const say = useSay();
  const agents = useAgents().data ?? [];
  const names = (ids: readonly string[]) =>
    ids.map((id) => firstName(agents.find((agent) => agent.id === id)?.displayName)).filter(Boolean).join(', ');
  const writing = names(colleagues.writing);
  const looking = names(colleagues.viewing.filter((id) => !colleagues.writing.includes(id)));
  if (!writing && !looking) return null;
  return (
    <p className="colleagues">
      {writing && (
        <span data-look="writes">
          <IconPencil size={13} stroke={1.75} aria-hidden="true" />
          {say('log.colleagueWrites', { name: writing })}
        </span>
      )}
      {looking && (
        <span>
          <IconEye size={13} stroke={1.75} aria-hidden="true" />
          {say('log.colleagueLooks', { name: looking })}
        </span>
      )}
    </p>
  );
}
