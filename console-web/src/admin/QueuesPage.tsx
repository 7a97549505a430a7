import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';
import { useSay } from '../i18n/language';
import { useCalendars } from './calendars';
import { EditedList } from './EditedList';
import { Check, Choice, EditDialog, Field } from './Listing';

type Queue = Shape<'Queue'>;
const MODES = ['push', 'pick_up'] as const;

/** Queues: where people wait, how they reach somebody, and when. */
export function QueuesPage() {
  const say = useSay();
  const queues = useQuery({ queryKey: ['admin', 'queues'], queryFn: async () => (await ask('get', '/api/v1/admin/queues')).queues });
  return (
    <EditedList
      title={say('admin.queues')} lead={say('queues.lead')}
      reading={queues} items={queues.data ?? []} keyOf={(queue) => queue.key} nameOf={(queue) => queue.name}
      row={(queue) => (
        <>
          <span className="admin-words">
            <b>{queue.name}</b>
            <span className="xs muted clip">{queue.key}</span>
          </span>
          {queue.fallback && <span className="tag" data-look="accent">{say('queues.isFallback')}</span>}
          {queue.direct && <span className="tag" data-look="line">{say('queues.isDirect')}</span>}
          <span className="sm muted clip admin-more">
            {[say(queue.mode === 'push' ? 'queues.mode.push' : 'queues.mode.pick_up'), queue.calendar, queue.skill].filter(Boolean).join(' · ')}
          </span>
        </>
      )}
      dialog={(queue, onClose) => <QueueDialog queue={queue} onClose={onClose} />}
    />
  );
}

function QueueDialog({ queue, onClose }: { queue: Queue | null; onClose: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const calendars = useCalendars();
  const [key, setKey] = useState(queue?.key ?? '');
  const [name, setName] = useState(queue?.name ?? '');
  const [calendar, setCalendar] = useState(queue?.calendar ?? '');
  const [mode, setMode] = useState(queue?.mode ?? 'push');
  const [skill, setSkill] = useState(queue?.skill ?? '');
  const [frameUrl, setFrameUrl] = useState(queue?.frameUrl ?? '');
  const [fallback, setFallback] = useState(queue?.fallback ?? false);
  const [direct, setDirect] = useState(queue?.direct ?? false);
  const known = calendars.data?.map((one) => [one.key, one.key] as const) ?? [];
  const save = async () => {
    await ask('put', '/api/v1/admin/queues/{key}', {
      at: { key },
      body: {
        name, calendar: calendar || (known[0]?.[0] ?? ''), mode, skill: skill || null, frameUrl: frameUrl || null, fallback, direct,
        position: queue?.position ?? 100,
      },
    });
    await Promise.all([['admin', 'queues'], ['queues']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <EditDialog title={queue?.name ?? say('admin.add')} onSave={save} onClose={onClose}>
      <Field label={say('admin.key')} value={key} onChange={setKey} required off={queue !== null} />
      <Field label={say('admin.name')} value={name} onChange={setName} required />
      <Choice label={say('queues.calendar')} value={calendar} onChange={setCalendar} options={known} />
      <Choice label={say('queues.mode')} value={mode} onChange={setMode} options={MODES.map((one) => [one, say(`queues.mode.${one}`)] as const)} />
      <Field label={say('queues.skill')} value={skill} onChange={setSkill} />
      <Field label={say('queues.frame', { case: '{case}', ticket: '{ticket}', customer: '{customer}', locale: '{locale}' })} value={frameUrl} onChange={setFrameUrl} type="url" />
      <Check label={say('queues.fallback')} checked={fallback} onChange={setFallback} />
      <Check label={say('queues.direct')} checked={direct} onChange={setDirect} />
    </EditDialog>
  );
}
