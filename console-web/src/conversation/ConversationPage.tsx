import { useCallback, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { CustomerPane } from '../customer/CustomerPane';
import { DecisionTrace } from '../decisions/DecisionTrace';
import { Panes } from '../frame/Panes';
import { Pending, ViewList } from '../frame/ViewList';
import { viewOf, type View } from '../frame/views';
import { ViewsNav } from '../frame/ViewsNav';
import { keepFolded, keptFolded, type Pane } from '../frame/widths';
import { useSay } from '../i18n/language';
import { OfferDock } from '../offers/OfferCard';
import { useSession } from '../session/session';
import { useOnePane } from '../ui/onePane';
import { useConversation, type Conversation } from './conversations';
import { OpenConversation } from './OpenConversation';

/** One conversation: list, sheet, and what is known of the customer. `?in=` names the list, `?why=` a turn, `?pane=` the phone's pane. */
export function ConversationPage() {
  const say = useSay();
  const id = useParams()['id'] ?? '';
  const [search, setSearch] = useSearchParams();
  const conversation = useConversation(id);
  const view = viewOf(search.get('in')) ?? viewFor(conversation.data);
  const why = Number(search.get('why')) || null;
  const { agentId } = useSession();
  const [folded, setFolded] = useState(() => keptFolded(agentId));
  const fold = (pane: Pane, is: boolean) => {
    const next = { ...folded, [pane]: is };
    setFolded(next);
    keepFolded(agentId, next);
  };
  const onePane = useOnePane();
  const set = useCallback(
    (change: Readonly<Record<string, string | null>>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) {
            if (value === null) after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: !('pane' in change) },
      ),
    [setSearch],
  );
  const askWhy = useCallback((seq: number) => set({ why: String(seq) }), [set]);
  const onPhone = search.get('pane') === 'context' || why !== null ? 'context' : 'sheet';
  const offersAtList = folded.context && why === null;
  return (
    <Panes
      kind={why === null ? 'conversation' : 'trace'} phone={onPhone} contextLabel={why === null ? undefined : say('trace.title')} sideFolded={folded.side}
      side={
        <>
          <ViewsNav chosen={view} />
          <ViewList view={view} chosen={id} />
          {offersAtList && !folded.side && <OfferDock />}
        </>
      }
      context={
        !offersAtList &&
        conversation.data && (
          <>
            {why === null ? (
              <CustomerPane conversation={conversation.data} onFold={() => (onPhone === 'context' ? set({ pane: null }) : fold('context', true))} />
            ) : (
              <DecisionTrace id={id} seq={why} onClose={() => set({ why: null })} />
            )}
            <OfferDock />
          </>
        )
      }
    >
      <Pending query={conversation} />
      {conversation.data && (
        <OpenConversation
          key={id} conversation={conversation.data} turn={why} onWhy={askWhy}
          onContext={() => {
            fold('context', false);
            set({ pane: 'context' });
          }}
          onSheet={() => onePane && onPhone === 'context' && set({ pane: null, why: null })}
          contextFolded={folded.context} view={view} listFolded={folded.side} onFoldList={(is) => fold('side', is)}
        />
      )}
      {offersAtList && folded.side && <OfferDock />}
    </Panes>
  );
}

/** The list that a conversation belongs to, when the address does not say. */
function viewFor(conversation: Conversation | undefined): View {
  if (!conversation || conversation.mine) return 'mine';
  switch (conversation.control) {
    case 'AI':
      return 'ai';
    case 'WAITING_FOR_HUMAN':
      return 'escalated';
    case 'HUMAN':
      return 'human';
    case 'CLOSED':
      return 'closed';
  }
}
