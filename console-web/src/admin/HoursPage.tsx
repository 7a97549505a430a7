import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';
import { Pending } from '../frame/ViewList';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { EditDialog, Field, SectionHead } from './Listing';

type Hours = Shape<'Hours'>;

/** Opening hours by calendar. */
export function HoursPage() {
  const say = useSay();
  const calendars = useQuery({ queryKey: ['admin', 'hours'], queryFn: async () => (await ask('get', '/api/v1/admin/calendars')).calendars });
  const [edited, setEdited] = useState<Hours | 'new' | null>(null);
  return (
    <>
      <SectionHead title={say('admin.hours')} lead={say('hours.lead')}>
        <Button look="primary" onClick={() => setEdited('new')}>{say('admin.add')}</Button>
      </SectionHead>
      <div className="admin-scroll">
        <Pending query={calendars} />
        <ul className="plain admin-list">
          {(calendars.data ?? []).map((calendar) => (
            <li key={calendar.key} className="admin-row">
              <span className="admin-words">
                <b>{calendar.key}</b>
                <span className="xs muted clip">{calendar.zone}</span>
              </span>
              <span className="sm muted clip admin-more">{Object.keys(calendar.hours).join(', ')}</span>
              <Button size="small" onClick={() => setEdited(calendar)} aria-label={`${say('admin.edit')}: ${calendar.key}`}>{say('admin.edit')}</Button>
            </li>
          ))}
        </ul>
      </div>
      {edited && <HoursDialog calendar={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function HoursDialog({ calendar, onClose }: { calendar: Hours | null; onClose: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const [key, setKey] = useState(calendar?.key ?? '');
  const [zone, setZone] = useState(calendar?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [hours, setHours] = useState(JSON.stringify(calendar?.hours ?? {}, null, 2));
  const save = async () => {
    await ask('put', '/api/v1/admin/calendars/{key}', {
      at: { key },
      body: { zone, version: calendar?.version ?? 0, hours: JSON.parse(hours) as Hours['hours'] },
    });
    await queries.invalidateQueries({ queryKey: ['admin', 'hours'] });
  };
  return (
    <EditDialog title={calendar?.key ?? say('admin.add')} onSave={save} onClose={onClose}>
      <Field label={say('admin.key')} value={key} onChange={setKey} required off={calendar !== null} />
      <Field label={say('hours.zone')} value={zone} onChange={setZone} required />
      <Field label={say('hours.content')} value={hours} onChange={setHours} rows={14} required />
    </EditDialog>
  );
}
