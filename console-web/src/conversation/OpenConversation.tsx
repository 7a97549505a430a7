import { useCallback, useEffect, useRef, useState } from 'react';
import { firstName } from '../agents/agents';
import { Brief } from '../brief/Brief';
import { useShortcuts } from '../frame/shortcuts';
import type { View } from '../frame/views';
import { useSay } from '../i18n/language';
import { useSession } from '../session/session';
import { announce } from '../ui/announce';
import { ColleaguesLine } from './ColleaguesLine';
import { Completion } from './Completion';
import { Composer } from './Composer';
import type { Conversation, Message } from './conversations';
import { Head } from './Head';
import { LeaseStrip } from './Lease';
import { Log } from './Log';
import { useTellRead } from './marks';
import { mayNote, mayReply } from './may';
import { PassDialog } from './PassDialog';
import { StandBar } from './StandBar';
import { TransferDialog } from './TransferDialog';
import { CompletingStrip } from './Undo';
import { useTranscript } from './useTranscript';

export interface OpenConversationProps {
  readonly conversation: Conversation;
  readonly onWhy: (seq: number) => void;
  /** The turn that is asked about. */
  readonly turn: number | null;
  readonly onContext: () => void;
  /** Brings the conversation itself to the front, where one pane is shown at a time. */
  readonly onSheet: () => void;
  readonly contextFolded: boolean;
  readonly listFolded: boolean;
  readonly onFoldList: (folded: boolean) => void;
  readonly view: View;
}

/** Head, brief, log and input of one conversation. */
export function OpenConversation(props: OpenConversationProps) {
  const { conversation, onWhy, turn, onContext, onSheet, contextFolded, listFolded, onFoldList, view } = props;
  const say = useSay();
  const { rights } = useSession();
  const told = useCallback((message: Message) => wordsOf(message, say), [say]);
  const transcript = useTranscript(conversation.id, conversation.lastSeq, told);
  const [asking, setAsking] = useState<'nothing' | 'transfer' | 'complete' | 'return-to-ai' | 'release'>('nothing');
  const standing = { control: conversation.control, mine: conversation.mine, rights };
  const replies = mayReply(standing) === null;
  const [whispers, setWhispers] = useState(false);
  useTellRead(conversation, transcript.messages);
  const complete = () => {
    onSheet();
    setAsking('complete');
  };
  useControlSaid(conversation);
  useShortcuts({
    'conversation.brief': () => document.getElementById('brief')?.focus(),
    ...(!replies && !whispers && { 'conversation.note': () => setWhispers(true) }),
  });
  return (
    <article className="conversation" aria-label={say('conversation.with', { name: conversation.customerName ?? say('customer.anonymous') })}>
      <Head
        conversation={conversation} view={view} contextFolded={contextFolded} onContext={onContext}
        listFolded={listFolded} onFoldList={onFoldList}
        onTransfer={() => setAsking('transfer')} onComplete={complete}
        onPass={setAsking}
      />
      {conversation.ticket && <Brief conversation={conversation} onTurn={onWhy} />}
      <Log conversation={conversation} transcript={transcript} turn={turn} onWhy={onWhy} />
      <ColleaguesLine colleagues={transcript.colleagues} />
      {conversation.mine && <LeaseStrip conversation={conversation} />}
      <CompletingStrip conversation={conversation} />
      {asking === 'complete' && <Completion conversation={conversation} onDone={() => setAsking('nothing')} />}
      {!replies && <StandBar conversation={conversation} whispers={whispers} onWhisper={mayNote(standing) === null ? () => setWhispers(!whispers) : null} />}
      {mayNote(standing) === null && asking !== 'complete' && (replies || whispers) && (
        <Composer conversation={conversation} transcript={transcript} replies={replies} />
      )}
      {(asking === 'return-to-ai' || asking === 'release') && (
        <PassDialog conversation={conversation} act={asking} onClose={() => setAsking('nothing')} />
      )}
      {asking === 'transfer' && <TransferDialog conversation={conversation} onClose={() => setAsking('nothing')} />}
    </article>
  );
}

/** When who answers changes, it is said once; what was typed is kept as a draft. */
function useControlSaid(conversation: Conversation): void {
  const say = useSay();
  const { epoch, control, mine } = conversation;
  const before = useRef({ epoch, mine });
  const name = conversation.agentName ?? '';
  useEffect(() => {
    if (before.current.epoch === epoch) return;
    // at once if it stops me in the middle of a word
    const stopped = before.current.mine && !mine;
    before.current = { epoch, mine };
    announce(mine ? say('done.takenOver') : say(control === 'AI' ? 'done.handedBack' : `stand.${control}`, { name }), stopped ? 'assertive' : 'polite');
  }, [epoch, control, mine, name, say]);
}

/** As a screen reader is told of a message: author first. */
function wordsOf(message: Message, say: ReturnType<typeof useSay>): string {
  if (message.visibility === 'NOTE') return say('log.saidNote', { name: firstName(message.agentName), text: message.text });
  if (message.author === 'SYSTEM') return message.text;
  const name = message.author === 'HUMAN' ? firstName(message.agentName) : say(message.author === 'AI' ? 'author.ai' : 'author.customer');
  return say('log.said', { name, text: message.text });
}
