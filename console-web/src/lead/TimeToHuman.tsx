import { useSpeaking } from '../i18n/language';
import { clock, timeOfDay } from '../ui/times';
import { topOf, useWallboard, type Hour } from './wallboard';

/** Shown at most: a working day. */
const MOST = 10;

/** How long people waited for a person, hour by hour: the median, and up to where nine of ten were served. */
export function TimeToHuman() {
  const { say, locale } = useSpeaking();
  const times = useWallboard().data?.timeToHuman;
  const hours = (times?.hours ?? []).slice(-MOST);
  const target = times?.targetSeconds ?? 0;
  const top = topOf(hours, target);
  const height = (seconds: number) => `${Math.min(100, (100 * seconds) / top)}%`;
  return (
    <section className="card board-times" aria-label={say('lead.times')}>
      <h2 className="card-title times-title">
        {say('lead.times')}
        <span className="times-key xs muted" aria-hidden="true">
          <i data-key="median" /> {say('lead.median')} <i data-key="ninety" /> {say('lead.toNinety')}
        </span>
      </h2>
      {hours.length === 0 ? (
        <p className="card-empty">{say('lead.noTimes')}</p>
      ) : (
        <>
          <div className="times" aria-hidden="true">
            <span className="times-target xs" style={{ insetBlockEnd: height(target) }}>
              {say('lead.target', { time: clock(target) })}
            </span>
            {hours.map((hour) => (
              <span key={hour.from} className="times-hour" data-late={hour.p90 > target ? '' : undefined}>
                <span className="times-value xs" style={{ insetBlockEnd: height(hour.p90) }}>
                  {clock(hour.p90)}
                </span>
                <i className="times-ninety" style={{ insetBlockEnd: height(hour.p50), blockSize: `calc(${height(hour.p90)} - ${height(hour.p50)})` }} />
                <i className="times-median" style={{ insetBlockEnd: height(hour.p50) }} />
              </span>
            ))}
          </div>
          <ol className="plain times-axis xs muted" aria-hidden="true">
            {hours.map((hour) => (
              <li key={hour.from}>{timeOfDay(hour.from, locale).slice(0, 2)}</li>
            ))}
          </ol>
          <TimesTable hours={hours} />
        </>
      )}
    </section>
  );
}

/** The same in words and numbers, for whoever does not see the picture. */
function TimesTable({ hours }: { hours: readonly Hour[] }) {
  const { say, locale } = useSpeaking();
  return (
    <table className="unseen">
      <thead>
        <tr>
          <th scope="col">{say('lead.hour')}</th>
          <th scope="col">{say('lead.median')}</th>
          <th scope="col">{say('lead.ninety')}</th>
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour.from}>
            <th scope="row">{timeOfDay(hour.from, locale)}</th>
            <td>{clock(hour.p50)}</td>
            <td>{clock(hour.p90)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
