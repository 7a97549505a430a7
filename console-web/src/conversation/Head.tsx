import { Menu, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowLeft, IconArrowsExchange, IconCheck, IconChevronDown, IconDots, IconExternalLink, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { sentenceOf } from '../codes/refusals';
import { ControlBadge } from '../control/Control';
import { ariaKeys, useShortcuts } from '../frame/shortcuts';
import { told } from '../frame/told';
import { addressOf, type View } from '../frame/views';
import { useSay, useSpeaking } from '../i18n/language';
import { useSession } from '../session/session';
import { nextClock } from '../sla/mark';
import { SlaMark } from '../sla/SlaMark';
import { Button } from '../ui/Button';
import { useNow } from '../ui/now';
import { useOnePane } from '../ui/onePane';
import { otherZone, timeIn, timeOfDay, whenFull, whenShort } from '../ui/times';
import { useGive, type Conversation, type Status, type Wish } from './conversations';
import { mayPassOn } from './may';

export interface HeadProps {
  readonly conversation: Conversation;
  readonly view: View;
  readonly contextFolded: boolean;
  readonly listFolded: boolean;
  readonly onFoldList: (folded: boolean) => void;
  readonly onContext: () => void;
  readonly onTransfer: () => void;
  readonly onComplete: () => void;
  /** Asks once, then hands back or releases. */
  readonly onPass: (act: 'return-to-ai' | 'release') => void;
}

/** Who, who holds it and until when; what can be done about that. */
export function Head(props: HeadProps) {
  const { conversation, view, listFolded, onFoldList } = props;
  const ListSign = listFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const say = useSay();
  const name = conversation.customerName ?? say('customer.anonymous');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // whoever came by a button that is gone, with Accept Transfer for one, goes on from here; a focus that is somewhere stays there
    if (document.activeElement === document.body) title.current?.focus();
  }, []);
  return (
    <header className="conv-head">
      <div className="conv-title">
        <Link className="btn conv-back" data-look="quiet" data-square="" to={addressOf(view)} aria-label={say('frame.backToList')}>
          <IconArrowLeft size={18} aria-hidden="true" />
        </Link>
        <Button
          look="quiet" square size="small" className="conv-wide conv-list" hint={say(listFolded ? 'frame.showList' : 'frame.hideList')}
          aria-label={say(listFolded ? 'frame.showList' : 'frame.hideList')} onClick={() => onFoldList(!listFolded)}
        >
          <ListSign size={16} stroke={1.75} aria-hidden="true" />
        </Button>
        <h1 className="clip" ref={title} tabIndex={-1}>
          {name}
        </h1>
        <span className="sm muted clip">{describe(conversation, say)}</span>
      </div>
      <Acts {...props} />
      <State conversation={conversation} />
    </header>
  );
}

function describe(conversation: Conversation, say: ReturnType<typeof useSay>): string {
  const ticket = conversation.ticket && say('conversation.ticket', { number: String(conversation.ticket.number) });
  const category = conversation.category === 'unsorted' ? null : conversation.category;
  return [category, ticket ?? say('row.case', { number: String(conversation.caseNumber) })].filter(Boolean).join(' · ');
}

function State({ conversation }: { conversation: Conversation }) {
  const { say, locale } = useSpeaking();
  const now = useNow();
  const who = conversation.mine ? say('control.you') : (conversation.agentName ?? '');
  const since = say('control.since', { time: whenShort(conversation.controlSince, now, locale) });
  const seen = conversation.customerSeenAt;
  const zone = otherZone(conversation.zone, now);
  return (
    <div className="conv-state">
      <span title={whenFull(conversation.controlSince, locale)}>
        <ControlBadge control={conversation.control}>{[who, since].filter(Boolean).join(', ')}</ControlBadge>
      </span>
      <SlaMark clock={nextClock(conversation.clocks)} reply={conversation.control === 'HUMAN'} />
      <span className="xs muted end conv-local" title={whenFull(new Date(now).toISOString(), locale)}>
        {say('conversation.timeHere', { time: timeOfDay(new Date(now).toISOString(), locale) })}
        {zone && <TimeThere zone={zone} />}
        {seen && ` · ${say('conversation.seen', { time: whenShort(seen, now, locale) })}`}
      </span>
    </div>
  );
}

/** The customer's clock; which zone that is, is said on hover and focus. */
function TimeThere({ zone }: { zone: string }) {
  const { say, locale } = useSpeaking();
  const now = useNow();
  return (
    <>
      {' · '}
      <Tooltip label={say('conversation.zone', { zone })} events={{ hover: true, focus: true, touch: true }}>
        <button type="button" className="conv-zone">
          {say('conversation.timeThere', { time: timeIn(zone, now, locale) })}
        </button>
      </Tooltip>
    </>
  );
}

const STATUSES: readonly Status[] = ['IN_PROGRESS', 'CHAT_FINISHED', 'COMPLETED'];

function Acts({ conversation, contextFolded, onContext, onTransfer, onComplete, onPass }: HeadProps) {
  const say = useSay();
  const { rights } = useSession();
  const onePane = useOnePane();
  const giving = useGive(conversation.id);
  const off = mayPassOn({ control: conversation.control, mine: conversation.mine, rights });
  const why = off ? say(off) : null;
  const give = (wish: Wish, done: string) =>
    giving.mutate(wish, {
      onSuccess: () => told(done, 'good'),
      onError: (problem) => told(sentenceOf(problem, say), 'bad'),
    });
  const [choosing, setChoosing] = useState(false);
  const handBack = () => off === null && onPass('return-to-ai');
  const copyLink = () => void navigator.clipboard.writeText(window.location.href).then(() => told(say('done.copied'), 'good'));
  useShortcuts({
    'conversation.copyLink': copyLink,
    ...(conversation.control === 'HUMAN' && {
      'conversation.control': handBack,
      'conversation.transfer': () => off === null && onTransfer(),
      'conversation.release': () => off === null && onPass('release'),
      'conversation.complete': () => off === null && onComplete(),
      'conversation.status': () => off === null && setChoosing(true),
    }),
  });
  const status = conversation.ticket?.status ?? 'IN_PROGRESS';
  const setStatus = (wanted: Status) => {
    if (wanted === status) return;
    if (wanted === 'COMPLETED') onComplete();
    else give({ act: 'status', status: wanted }, say('done.status', { status: say(`status.${wanted}`) }));
  };
  return (
    <div className="conv-acts">
      {conversation.control === 'HUMAN' && (
        <>
          <Button onClick={handBack} off={why} aria-keyshortcuts={ariaKeys('conversation.control')} className="conv-wide">
            <IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />
            {say('act.handBack')}
          </Button>
          <Button onClick={onTransfer} off={why} aria-keyshortcuts={ariaKeys('conversation.transfer')} className="conv-wide">
            <IconArrowsExchange size={16} stroke={1.75} aria-hidden="true" />
            {say('act.transfer')}
          </Button>
          <Menu position="bottom-end" opened={choosing} onChange={setChoosing} disabled={off !== null} checkIcon={<IconCheck size={14} aria-hidden="true" />}>
            <Menu.Target>
              <Button off={why} aria-label={say('conversation.status', { status: say(`status.${status}`) })} className="conv-wide">
                {say(`status.${status}`)}
                <IconChevronDown size={14} aria-hidden="true" />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.RadioGroup value={status} onChange={(one) => setStatus(one as Status)}>
                {STATUSES.map((one) => (
                  <Menu.RadioItem key={one} value={one} closeMenuOnClick>
                    {say(`status.${one}`)}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      {contextFolded && (
        <Button look="quiet" square onClick={onContext} aria-label={say('frame.showContext')} className="conv-wide">
          <IconLayoutSidebarRight size={16} stroke={1.75} aria-hidden="true" />
        </Button>
      )}
      <Button look="quiet" square onClick={onContext} aria-label={say('frame.showContext')} className="conv-narrow">
        <IconLayoutSidebarRight size={18} stroke={1.75} aria-hidden="true" />
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button square aria-label={say('act.more')}>
            <IconDots size={16} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {conversation.control === 'HUMAN' && why && <Menu.Label className="conv-why">{why}</Menu.Label>}
          {conversation.control === 'HUMAN' && !why && (
            <>
              {onePane && (
                <>
                  <Menu.Item onClick={handBack}>{say('act.handBack')}</Menu.Item>
                  <Menu.Item onClick={onTransfer}>{say('act.transfer')}</Menu.Item>
                  {STATUSES.filter((one) => one !== status).map((one) => (
                    <Menu.Item key={one} onClick={() => setStatus(one)}>{say(`status.${one}`)}</Menu.Item>
                  ))}
                </>
              )}
              <Menu.Item onClick={() => onPass('release')}>{say('act.release')}</Menu.Item>
            </>
          )}
          <Menu.Item onClick={copyLink}>{say('act.copyLink')}</Menu.Item>
          {conversation.engineLink && (
            <Menu.Item component="a" href={conversation.engineLink} target="_blank" rel="noreferrer" rightSection={<IconExternalLink size={14} aria-hidden="true" />}>
              {say('act.openEngine')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
