import { useSay } from '../i18n/language';
import { useAgents } from './agents';

/** Those who can be given a conversation, as options of a select: their name, whether they listen, how much they hold. */
export function AgentOptions({ except }: { except: string | null }) {
  const say = useSay();
  const agents = (useAgents().data ?? []).filter((agent) => agent.id !== except && agent.active && agent.capacity > 0);
  return agents.map((agent) => (
    <option key={agent.id} value={agent.id}>
      {say('transfer.person', {
        name: agent.displayName,
        state: say(agent.listening ? 'listening.on' : 'listening.off'),
        taken: agent.load,
        all: agent.capacity,
      })}
    </option>
  ));
}
