import type { Agent } from '../agents/agents';
import type { Entry } from '../queue/waiting';
import { markOf } from '../sla/mark';
import { secondsBetween } from '../ui/times';

export type AgentState = 'free' | 'engaged' | 'full' | 'away' | 'noConsole';

/** What an agent could take now, from what is declared, what is connected and what is held. */
export function stateOf(agent: Pick<Agent, 'listening' | 'present' | 'load' | 'capacity'>): AgentState {
  if (!agent.listening) return 'away';
  if (!agent.present) return 'noConsole';
  if (agent.load >= agent.capacity) return 'full';
  return agent.load > 0 ? 'engaged' : 'free';
}

interface Figures {
  readonly waiting: number;
  readonly breached: number;
  readonly atRisk: number;
  readonly longest: { readonly seconds: number; readonly entry: Entry } | null;
}

/** Who waits, at an instant (ms). */
export function figuresOf(waiting: readonly Entry[], now: number): Figures {
  const marks = waiting.map((entry) => markOf(entry.clock, now)?.kind);
  const [first] = [...waiting].sort((a, b) => Date.parse(a.waiting.waitingSince) - Date.parse(b.waiting.waitingSince));
  return {
    waiting: waiting.length,
    breached: marks.filter((mark) => mark === 'breached').length,
    atRisk: marks.filter((mark) => mark === 'risk').length,
    longest: first ? { seconds: secondsBetween(first.waiting.waitingSince, now), entry: first } : null,
  };
}
