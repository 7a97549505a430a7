import type { ReactNode } from 'react';

/** Nothing is here: a drawing, one line, one way on. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <svg width="148" height="44" viewBox="0 0 148 44" aria-hidden="true" fill="none">
        <path d="M2 36h46" stroke="var(--b-control-ai-mark)" strokeWidth="3" strokeDasharray="0.1 7" strokeLinecap="round" />
        <rect
          x="47" y="11" width="58" height="15" rx="7.5" transform="rotate(-24 76 18)"
          stroke="var(--b-control-waiting-mark)" strokeWidth="2" strokeDasharray="6 5"
        />
        <path d="M100 36h46" stroke="var(--b-control-human-mark)" strokeWidth="3" strokeLinecap="round" />
      </svg>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
