import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client';
import { useSay, useSpeaking } from '../i18n/language';
import { holidaysIn, holidaysShown, intervalsIn, intervalsShown, isAlways, stretchesOf, WEEK, type Weekday, type WeekHours } from './hours';
import { useCalendars, type Hours } from './calendars';
import { EditedList } from './EditedList';
import { EditDialog, Field } from './Listing';

/** Opening hours by calendar. */
export function HoursPage() {
  const { say, locale } = useSpeaking();
  const calendars = useCalendars();
  return (
    <EditedList
      title={say('admin.hours')} lead={say('hours.lead')}
      reading={calendars} items={calendars.data ?? []} keyOf={(calendar) => calendar.key} nameOf={(calendar) => calendar.key}
      row={(calendar) => (
        <>
          <span className="admin-words">
            <b>{calendar.key}</b>
            <span className="xs muted clip">{calendar.zone}</span>
          </span>
          <span className="sm muted clip admin-more">{openDays(calendar.hours as unknown as WeekHours, locale) ?? say('hours.always')}</span>
        </>
      )}
      dialog={(calendar, onClose) => <HoursDialog calendar={calendar} onClose={onClose} />}
    />
  );
}

/** "Mon–Fri 09:00-17:00 · Sat 10:00-14:00" of the days that are open; null: at all times. */
function openDays(hours: WeekHours, locale: string): string | null {
  if (isAlways(hours)) return null;
  return stretchesOf(hours)
    .map(({ from, to, intervals }) => {
      const days = from === to ? [from] : [from, to];
      return `${days.map((day) => weekday(day, locale, 'short')).join('–')} ${intervals}`;
    })
    .join(' · ');
}

function weekday(day: Weekday, locale: string, length: 'short' | 'long' = 'long'): string {
  // the first of January 2024 was a Monday
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + WEEK.indexOf(day)));
}

function HoursDialog({ calendar, onClose }: { calendar: Hours | null; onClose: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const [key, setKey] = useState(calendar?.key ?? '');
  const [zone, setZone] = useState(calendar?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const kept = (calendar?.hours ?? { weekly: {} }) as unknown as WeekHours;
  const [week, setWeek] = useState<Readonly<Partial<Record<Weekday, string>>>>(() =>
    Object.fromEntries(WEEK.map((day) => [day, intervalsShown(kept.weekly[day])])),
  );
  const [holidays, setHolidays] = useState(() => holidaysShown(kept.holidays));
  const { locale } = useSpeaking();
  const save = async () => {
    const days = WEEK.map((day) => ({ day, pairs: intervalsIn(week[day] ?? '') }));
    const closed = holidaysIn(holidays);
    const wrong = days.find(({ pairs }) => pairs === null);
    if (wrong || closed === null) throw new SyntaxError(wrong ? weekday(wrong.day, locale) : say('hours.holidays'));
    const weekly = Object.fromEntries(days.filter(({ pairs }) => pairs?.length).map(({ day, pairs }) => [day, pairs]));
    await ask('put', '/api/v1/admin/calendars/{key}', {
      at: { key },
      body: { zone, version: calendar?.version ?? 0, hours: { weekly, holidays: closed } as unknown as Hours['hours'] },
    });
    await queries.invalidateQueries({ queryKey: ['admin', 'hours'] });
  };
  return (
    <EditDialog title={calendar?.key ?? say('admin.add')} onSave={save} onClose={onClose}>
      <Field label={say('admin.key')} value={key} onChange={setKey} required off={calendar !== null} />
      <Field label={say('hours.zone')} value={zone} onChange={setZone} required />
      {WEEK.map((day) => (
        <Field key={day} label={weekday(day, locale)} value={week[day] ?? ''} onChange={(text) => setWeek({ ...week, [day]: text })} />
      ))}
      <p className="xs muted">{say('hours.how')}</p>
      <Field label={say('hours.holidays')} value={holidays} onChange={setHolidays} rows={4} />
      <p className="xs muted">{say('hours.holidaysHow')}</p>
    </EditDialog>
  );
}
