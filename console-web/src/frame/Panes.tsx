import type { ReactNode } from 'react';
import { useSay } from '../i18n/language';
import { useOnePane } from '../ui/onePane';

export interface PanesProps {
  /** Proportions of the page. */
  readonly kind: 'queue' | 'list' | 'conversation' | 'trace' | 'lead' | 'admin';
  /** The one pane that a phone shows. */
  readonly phone: 'side' | 'sheet' | 'context';
  readonly side: ReactNode;
  readonly context?: ReactNode;
  readonly sideLabel?: string;
  readonly contextLabel?: string | undefined;
  /** Without a ground of its own: the page brings its own sheets. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** Three panes: where one looks things up, works, and looks things up. */
export function Panes({ kind, phone, side, sideLabel, context, contextLabel, bare, children }: PanesProps) {
  const say = useSay();
  const onePane = useOnePane();
  // where one pane stands alone, it is the page
  const alone = onePane ? phone : null;
  const Side = alone === 'side' ? 'main' : 'aside';
  const Context = alone === 'context' ? 'main' : 'aside';
  const named = { side: sideLabel ?? say('frame.side'), context: contextLabel ?? say('frame.context') };
  return (
    <div className="panes" data-kind={kind} data-phone={phone} data-context={context ? '' : undefined}>
      <Side className="side" data-pane="side" aria-label={named.side}>
        {alone === 'side' && <h1 className="unseen">{named.side}</h1>}
        {side}
      </Side>
      <main className={bare ? 'bare' : 'sheet'} id="sheet" data-pane="sheet" tabIndex={bare ? 0 : undefined}>
        {children}
      </main>
      {context && (
        <Context className="context" data-pane="context" aria-label={named.context}>
          {alone === 'context' && <h1 className="unseen">{named.context}</h1>}
          {context}
        </Context>
      )}
    </div>
  );
}
