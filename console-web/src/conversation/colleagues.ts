import { useCallback, useEffect, useRef, useState } from 'react';

export interface Colleagues {
  /** Ids of agents who have this conversation open. */
  readonly viewing: readonly string[];
  /** Of those, who writes at this moment. */
  readonly writing: readonly string[];
}

/** A sign of who looks comes every 15 s, one of who writes every 3 s. */
const SHOWN_MS = { viewing: 25_000, writing: 5_000 } as const;
const NOBODY: Colleagues = { viewing: [], writing: [] };

type What = keyof typeof SHOWN_MS;

/** Who else is here; each sign is forgotten by itself. */
export function useColleagues(): [Colleagues, (what: What, agentId: string) => void] {
  const [here, setHere] = useState(NOBODY);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((timer) => clearTimeout(timer));
  }, []);
  const heard = useCallback((what: What, agentId: string) => {
    const key = `${what} ${agentId}`;
    clearTimeout(timers.current.get(key));
    timers.current.set(
      key,
      setTimeout(() => setHere((now) => ({ ...now, [what]: now[what].filter((id) => id !== agentId) })), SHOWN_MS[what]),
    );
    setHere((now) => (now[what].includes(agentId) ? now : { ...now, [what]: [...now[what], agentId] }));
  }, []);
  return [here, heard];
}
