import { Slider, Switch } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useMe, useOfferTime } from '../agents/agents';
import { sentenceOf } from '../codes/refusals';
import { useSay } from '../i18n/language';
import { mutedUntil, onMuting, toggleMute, trySound } from '../offers/sounds';
import { Button } from '../ui/Button';
import { useMay } from '../session/session';
import { Dialog } from '../ui/Dialog';
import { Strip } from '../ui/Loading';
import { askToNotify, mayNotify } from './desktop';
import { changeNotices, useNotices } from './kept';
import { EVENTS, type Notice, type Notices, type Sound } from './notices';
import './notices.css';

/** The most is what accessibility asks for: ten times the usual. */
const LONGER_S = [60, 120, 300];
const NIGHT = { from: '22:00', to: '06:00' };

/** What rings how loud, what shows on the desktop, and when nothing does. */
export function NoticeSettings({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useSay();
  const notices = useNotices();
  const mayAnswer = useMay('ANSWER');
  const [allowed, setAllowed] = useState(mayNotify);
  const change = (event: Sound, part: Partial<Notice>) =>
    changeNotices({ ...notices, rows: { ...notices.rows, [event]: { ...notices.rows[event], ...part } } });
  const desktop = async (event: Sound, on: boolean) => {
    const may = !on || allowed || (await askToNotify());
    setAllowed(mayNotify());
    if (may) change(event, { desktop: on });
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={say('notices.title')} wide>
      <ul className="plain notices">
        {EVENTS.map((event) => (
          <li key={event}>
            <div className="notice" role="group" aria-label={say(`notices.${event}`)}>
            <b>{say(`notices.${event}`)}</b>
            <Switch label={say('notices.sound')} checked={notices.rows[event].sound} onChange={(press) => change(event, { sound: press.currentTarget.checked })} />
            <Switch
              label={say('notices.desktop')} checked={allowed && notices.rows[event].desktop}
              onChange={(press) => void desktop(event, press.currentTarget.checked)}
            />
            <Slider
              min={10} max={100} step={10} value={notices.rows[event].volume} thumbLabel={say('notices.volume')}
              disabled={!notices.rows[event].sound} onChange={(volume) => change(event, { volume })}
            />
            <Button size="small" onClick={() => trySound(event)}>
              <IconPlayerPlay size={14} stroke={1.75} aria-hidden="true" />
              {say('notices.try')}
            </Button>
            </div>
          </li>
        ))}
      </ul>
      <QuietHours notices={notices} />
      {mayAnswer && <OfferTime />}
      <p className="line notices-foot">
        <MuteAll />
        <span className="xs muted">{say('notices.how')}</span>
      </p>
    </Dialog>
  );
}

function QuietHours({ notices }: { notices: Notices }) {
  const say = useSay();
  const { quiet } = notices;
  const times = [
    ['from', say('notices.from')],
    ['to', say('notices.to')],
  ] as const;
  return (
    <div className="line notices-quiet">
      <Switch label={say('notices.quiet')} checked={quiet !== null} onChange={(event) => changeNotices({ ...notices, quiet: event.currentTarget.checked ? NIGHT : null })} />
      {quiet &&
        times.map(([end, words]) => (
          <label key={end} className="line">
            <span className="xs muted">{words}</span>
            <input
              className="field" type="time" value={quiet[end]}
              onChange={(event) => event.target.value && changeNotices({ ...notices, quiet: { ...quiet, [end]: event.target.value } })}
            />
          </label>
        ))}
    </div>
  );
}

/** A limit of time that everybody can lengthen for themselves. */
function OfferTime() {
  const say = useSay();
  const me = useMe().data;
  const offerTime = useOfferTime();
  const wanted = me?.offerSeconds ?? null;
  const times = [...new Set([...LONGER_S, ...(wanted === null ? [] : [wanted])])].sort((one, other) => one - other);
  return (
    <div className="line notices-quiet">
      <label className="line">
        <span>{say('notices.offerTime')}</span>
        <select
          className="field" value={wanted ?? ''} disabled={!me || offerTime.isPending}
          onChange={({ target }) => offerTime.mutate(target.value === '' ? null : Number(target.value))}
        >
          <option value="">{say('notices.offerTimeUsual')}</option>
          {times.map((seconds) => (
            <option key={seconds} value={seconds}>
              {say('notices.seconds', { count: seconds })}
            </option>
          ))}
        </select>
      </label>
      {offerTime.error && <Strip look="bad">{sentenceOf(offerTime.error, say)}</Strip>}
    </div>
  );
}

function MuteAll() {
  const say = useSay();
  const [muted, setMuted] = useState(() => mutedUntil() > Date.now());
  useEffect(() => onMuting(() => setMuted(mutedUntil() > Date.now())), []);
  return (
    <Button aria-pressed={muted} look={muted ? 'soft' : 'plain'} onClick={toggleMute}>
      {say(muted ? 'sound.turnOn' : 'sound.muteHalfHour')}
    </Button>
  );
}
