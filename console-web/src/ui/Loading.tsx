import { useEffect, useState, type ReactNode } from 'react';
import { Button } from './Button';

/** Bones of what is coming: after 200 ms, so that nothing flickers; words after 3 s; another try after 10 s. */
export function Loading({ words, retry, onRetry, rows = 6 }: { words: string; retry: string; onRetry?: () => void; rows?: number }) {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [200, 3000, 10_000].map((ms) => setTimeout(() => setWaited(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  if (waited < 200) return <div aria-busy="true" />;
  return (
    <div className="bones" aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} aria-hidden="true" />
      ))}
      {waited >= 3000 && <p className="sm muted">{words}</p>}
      {waited >= 10_000 && onRetry && <Button onClick={onRetry}>{retry}</Button>}
    </div>
  );
}

/** A strip across a pane: an icon, a sentence, what can be done. */
export function Strip(props: { look: 'risk' | 'wait' | 'good' | 'bad' | 'plain'; icon?: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="strip" data-look={props.look}>
      {props.icon}
      <span>{props.children}</span>
      {props.action && <span className="end line">{props.action}</span>}
    </div>
  );
}
