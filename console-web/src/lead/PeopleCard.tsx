import { IconEar, IconEarOff, IconMessages, IconPlugOff, type Icon } from '@tabler/icons-react';
import { awayWords, initials, useAgents, type Agent } from '../agents/agents';
import { Pending } from '../frame/ViewList';
import { useSay, useSpeaking } from '../i18n/language';
import { useNow } from '../ui/now';
import { whenShort } from '../ui/times';
import { stateOf, type AgentState } from './figures';

const SIGNS: Readonly<Record<AgentState, Icon>> = {
  free: IconEar,
  engaged: IconMessages,
  full: IconMessages,
  away: IconEarOff,
  noConsole: IconPlugOff,
};

/** Who is there and how much each of them holds. */
export function PeopleCard() {
  const say = useSay();
  const agents = useAgents();
  const serving = (agents.data ?? []).filter((agent) => agent.active && agent.capacity > 0);
  const count = (...states: AgentState[]) => serving.filter((agent) => states.includes(stateOf(agent))).length;
  return (
    <section className="card board-people" aria-label={say('lead.people')}>
      <h2 className="card-title">
        {say('lead.people')}{' '}
        <span className="xs muted">
          {say('lead.peopleState', { free: count('free'), engaged: count('engaged', 'full'), away: count('away', 'noConsole') })}
        </span>
      </h2>
      <Pending query={agents} />
      <ul className="plain board-list">
        {serving.map((agent) => (
          <PersonLine key={agent.id} agent={agent} />
        ))}
      </ul>
    </section>
  );
}

function PersonLine({ agent }: { agent: Agent }) {
  const { locale } = useSpeaking();
  const say = useSay();
  const now = useNow();
  const state = stateOf(agent);
  const Sign = SIGNS[state];
  return (
    <li className="person-line">
      <span className="who" aria-hidden="true">
        {initials(agent.displayName)}
      </span>
      <span className="medium clip">{agent.displayName}</span>
      <span className="person-state sm" data-state={state}>
        <Sign size={14} stroke={1.75} aria-hidden="true" />
        {say(`lead.state.${state}`)}
      </span>
      <span className="places" role="img" aria-label={say('lead.places', { taken: agent.load, all: agent.capacity })}>
        {Array.from({ length: Math.max(agent.capacity, agent.load) }, (_, place) => (
          <i key={place} data-taken={place < agent.load ? '' : undefined} />
        ))}
      </span>
      <span className="xs muted clip end">
        {state === 'away' ? awayWords(agent.awayReason, say) : agent.listeningSince && say('lead.since', { time: whenShort(agent.listeningSince, now, locale) })}
      </span>
    </li>
  );
}
