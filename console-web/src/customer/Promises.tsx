import { Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconClock, IconClockEdit } from '@tabler/icons-react';
import { ask } from '../api/client';
import { sentenceOf } from '../codes/refusals';
import type { Conversation } from '../conversation/conversations';
import { mayPassOn } from '../conversation/may';
import { told } from '../frame/told';
import { useSay, useSpeaking } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { useNow } from '../ui/now';
import { clock, secondsBetween, whenExact } from '../ui/times';
import { otherTimes } from './promises';

type Promised = Conversation['promises'][number];

const PATH = '/api/v1/desk/conversations/{id}/promises/{promiseId}' as const;

/** What the customer was told with a time in it: kept, or replaced by another time. */
export function Promises({ conversation }: { conversation: Conversation }) {
  const say = useSay();
  const { promises } = conversation;
  if (promises.length === 0) return null;
  return (
    <section aria-label={say('customer.promises')}>
      <div className="section-head">
        <h3>{say('customer.promises')}</h3>
        <span className="end">{say('customer.promisesOpen', { count: promises.filter((one) => one.state === 'OPEN').length })}</span>
      </div>
      <ul className="plain">
        {promises.map((promise) => (
          <Row key={promise.id} conversation={conversation} promise={promise} />
        ))}
      </ul>
    </section>
  );
}

function Row({ conversation, promise }: { conversation: Conversation; promise: Promised }) {
  const { say, locale } = useSpeaking();
  const now = useNow();
  const open = promise.state === 'OPEN';
  return (
    <li className="sm promise">
      <span className="line">
        <IconClock size={14} stroke={1.75} aria-hidden="true" />
        <span className="clip">{say('customer.promise', { kind: say(`promise.kind.${kindOf(promise.kind)}`), time: whenExact(promise.dueAt, now, locale) })}</span>
        <span className="end xs muted">
          {open ? say('customer.dueIn', { time: clock(secondsBetween(now, promise.dueAt)) }) : say(`promise.${stateOf(promise.state)}`)}
        </span>
      </span>
      {open && <Acts conversation={conversation} promise={promise} />}
    </li>
  );
}

function Acts({ conversation, promise }: { conversation: Conversation; promise: Promised }) {
  const { say, locale } = useSpeaking();
  const now = useNow();
  const queries = useQueryClient();
  const { rights } = useSession();
  const reason = mayPassOn({ control: conversation.control, mine: conversation.mine, rights });
  const off = reason ? say(reason) : null;
  const at = { id: conversation.id, promiseId: promise.id };
  const settle = useMutation({
    mutationFn: (dueAt: string | null) => (dueAt === null ? ask('post', `${PATH}/keep`, { at }) : ask('post', `${PATH}/replace`, { at, body: { dueAt } })),
    onSuccess: (outcome) => queries.setQueryData(['conversation', conversation.id], outcome.conversation),
    onError: (problem) => told(sentenceOf(problem, say), 'bad'),
  });
  return (
    <span className="line promise-acts">
      <Button size="small" off={off} onClick={() => settle.mutate(null)}>
        <IconCheck size={14} stroke={1.75} aria-hidden="true" />
        {say('promise.keep')}
      </Button>
      <Menu position="bottom-start" disabled={off !== null}>
        <Menu.Target>
          <Button size="small" off={off}>
            <IconClockEdit size={14} stroke={1.75} aria-hidden="true" />
            {say('promise.replace')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{say('promise.tellThem')}</Menu.Label>
          {otherTimes(now).map((dueAt) => (
            <Menu.Item key={dueAt} onClick={() => settle.mutate(dueAt)}>
              {new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(dueAt))}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

function kindOf(kind: string): 'EMAIL' | 'CALL_BACK' | 'ANSWER_BY' {
  return kind === 'EMAIL' || kind === 'CALL_BACK' ? kind : 'ANSWER_BY';
}

function stateOf(state: string): 'KEPT' | 'BROKEN' | 'REPLACED' | 'WITHDRAWN' {
  return state === 'KEPT' || state === 'BROKEN' || state === 'REPLACED' ? state : 'WITHDRAWN';
}
