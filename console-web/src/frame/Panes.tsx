import { useState, type CSSProperties, type ReactNode } from 'react';
import { useSay } from '../i18n/language';
import { useSession } from '../session/session';
import { useOnePane } from '../ui/onePane';
import { Splitter } from './Splitter';
import { keepWidths, keptWidths, LIMITS, type Pane } from './widths';

export interface PanesProps {
  /** Proportions of the page. */
  readonly kind: 'queue' | 'list' | 'conversation' | 'trace' | 'lead' | 'admin';
  /** The one pane that a phone shows. */
  readonly phone: 'side' | 'sheet' | 'context';
  readonly side: ReactNode;
  readonly context?: ReactNode;
  readonly sideLabel?: string;
  readonly contextLabel?: string | undefined;
  /** The list is folded away; where one pane stands alone that is of no matter. */
  readonly sideFolded?: boolean;
  /** Without a ground of its own: the page brings its own sheets. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** Three panes: where one looks things up, works, and looks things up. */
export function Panes({ kind, phone, side, sideLabel, sideFolded, context, contextLabel, bare, children }: PanesProps) {
  const say = useSay();
  const onePane = useOnePane();
  // where one pane stands alone, it is the page
  const alone = onePane ? phone : null;
  const Side = alone === 'side' ? 'main' : 'aside';
  const Context = alone === 'context' ? 'main' : 'aside';
  const { agentId } = useSession();
  const [widths, setWidths] = useState(() => keptWidths(agentId));
  const movable = !onePane && (kind === 'conversation' || kind === 'trace' || kind === 'list');
  const set = (pane: Pane, width: number) => {
    const next = { ...widths, [pane]: width };
    setWidths(next);
    keepWidths(agentId, next);
  };
  const style = movable ? (Object.fromEntries(Object.entries(widths).map(([pane, width]) => [`--${pane}`, `${String(width)}px`])) as CSSProperties) : undefined;
  const named = { side: sideLabel ?? say('frame.side'), context: contextLabel ?? say('frame.context') };
  return (
    <div className="panes" data-kind={kind} data-phone={phone} data-context={context ? '' : undefined} data-list={movable && sideFolded ? 'folded' : undefined} style={style}>
      <Side className="side" data-pane="side" aria-label={named.side}>
        {alone === 'side' && <h1 className="unseen">{named.side}</h1>}
        {side}
        {movable && <Splitter pane="side" width={widths.side ?? LIMITS.side.usual} onWidth={(width) => set('side', width)} />}
      </Side>
      <main className={bare ? 'bare' : 'sheet'} id="sheet" data-pane="sheet" tabIndex={bare ? 0 : undefined}>
        {children}
      </main>
      {context && (
        <Context className="context" data-pane="context" aria-label={named.context}>
          {alone === 'context' && <h1 className="unseen">{named.context}</h1>}
          {context}
          {movable && <Splitter pane="context" width={widths.context ?? LIMITS.context.usual} onWidth={(width) => set('context', width)} />}
        </Context>
      )}
    </div>
  );
}
