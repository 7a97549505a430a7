import { Switch } from '@mantine/core';
import { useSay } from '../i18n/language';
import { hoursIn, type Policy } from './policy';

const USUAL_HOURS = 72;
const MOST_HOURS = 336;

/** Whether escalations of identified customers get a Shared Passkey, and for how long it is good. */
export function PasskeySetting({ policy, onChange }: { policy: Policy; onChange: (next: Policy) => void }) {
  const say = useSay();
  const hours = hoursIn(policy.passkey);
  return (
    <div className="passkey-setting">
      <Switch
        label={say('policy.passkey')} description={say('policy.passkeyHow')} checked={hours !== null}
        onChange={(event) => onChange({ ...policy, passkey: event.currentTarget.checked ? `PT${String(USUAL_HOURS)}H` : null })}
      />
      {hours !== null && (
        <label className="trigger-number">
          <span>{say('policy.passkeyHours')}</span>
          <input
            key={hours} className="field" type="number" min={1} max={MOST_HOURS} step={1} defaultValue={hours}
            onBlur={(event) => {
              const next = Math.round(Number(event.target.value));
              if (next >= 1 && next !== hours) onChange({ ...policy, passkey: `PT${String(next)}H` });
            }}
          />
        </label>
      )}
    </div>
  );
}
