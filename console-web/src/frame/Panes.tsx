import type { ReactNode } from 'react';
import { useSay } from '../i18n/language';

export interface PanesProps {
  /** Proportions of the page. */
  readonly kind: 'queue' | 'list' | 'conversation' | 'trace' | 'lead' | 'admin';
  /** The one pane that a phone shows. */
  readonly phone: 'side' | 'sheet' | 'context';
  readonly side: ReactNode;
  readonly context?: ReactNode;
  readonly contextLabel?: string | undefined;
  /** Without a ground of its own: the page brings its own sheets. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** Three panes: where one looks things up, works, and looks things up. */
export function Panes({ kind, phone, side, context, contextLabel, bare, children }: PanesProps) {
  const say = useSay();
  return (
    <div className="panes" data-kind={kind} data-phone={phone} data-context={context ? '' : undefined}>
      <aside className="side" data-pane="side" aria-label={say('frame.side')}>
        {side}
      </aside>
      <main className={bare ? 'bare' : 'sheet'} id="sheet" data-pane="sheet">
        {children}
      </main>
      {context && (
        <aside className="context" data-pane="context" aria-label={contextLabel ?? say('frame.context')}>
          {context}
        </aside>
      )}
    </div>
  );
}
