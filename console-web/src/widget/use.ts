import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Look, Widget } from './begin';
import type { Chat } from './chat/Chat';
import type { ChatState } from './chat/state';

export const WidgetContext = createContext<Widget | null>(null);

export function useWidget(): Widget {
  const widget = useContext(WidgetContext);
  if (!widget) throw new Error('there is no widget around this');
  return widget;
}

export function useChat(): [ChatState, Chat] {
  const { chat } = useWidget();
  return [useSyncExternalStore(chat.state.subscribe, chat.state.get), chat];
}

export function useLook(): [Look, (change: Partial<Look>) => void] {
  const { look } = useWidget();
  return [useSyncExternalStore(look.subscribe, look.get), (change) => look.change(change)];
}

/** The time, renewed every so many milliseconds while `running`. */
export function useNow(every: number, running = true): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every, running]);
  return now;
}

/** True once so much time has passed since `begun` became true. */
export function useAfter(ms: number, begun: boolean): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!begun) return undefined;
    const timer = setTimeout(() => setPassed(true), ms);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [ms, begun]);
  return begun && passed;
}
