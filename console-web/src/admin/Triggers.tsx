import { Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import { REASON_ICONS, URGENCIES, type Reason } from '../codes/reasons';
import { Pending } from '../frame/ViewList';
import { useSay } from '../i18n/language';
import { useQueues } from '../queue/waiting';
import { Button } from '../ui/Button';
import { PasskeySetting } from './PasskeySetting';
import { changed, moved, nameOf, useEditedPolicy, type Trigger } from './policy';
import { PolicyHead } from './PolicyHead';

/** The triggers in the order in which they are tried. Edited is a draft: nobody is affected before it is published. */
export function Triggers() {
  const say = useSay();
  const edited = useEditedPolicy();
  const { inForce, draft, policy, save } = edited;
  const [chosen, setChosen] = useState(0);
  const trigger = policy?.triggers[chosen];
  const before = (one: Trigger) => inForce.data?.policy.triggers.find((other) => nameOf(other) === nameOf(one));
  return (
    <>
      <PolicyHead title={say('admin.triggers')} edited={edited} />
      <Pending query={inForce} />
      {policy && (
        <div className="triggers">
          <div className="trigger-list">
            <h2 className="label">{say('policy.triedInOrder')}</h2>
            <ol className="plain">
              {policy.triggers.map((one, at) => {
                const Sign = (REASON_ICONS as Partial<typeof REASON_ICONS>)[one.kind] ?? IconBan;
                const old = before(one);
                return (
                  <li key={nameOf(one)}>
                    <button type="button" className="trigger-row" aria-pressed={at === chosen} data-off={one.route.enabled ? undefined : ''} onClick={() => setChosen(at)}>
                      <span className="muted xs">{at + 1}</span>
                      <Sign size={16} stroke={1.75} aria-hidden="true" />
                      <span className="trigger-words">
                        <b>{say(`reason.${one.kind}`)}</b>
                        <span className="xs muted clip">{one.route.enabled ? limitOf(one, say) : say('policy.off')}</span>
                      </span>
                      {draft.data && JSON.stringify(old) !== JSON.stringify(one) && <span className="tag" data-look="accent">{say(old ? 'policy.changed' : 'policy.new')}</span>}
                    </button>
                  </li>
                );
              })}
            </ol>
            <PasskeySetting policy={policy} onChange={(next) => save((now) => ({ ...now, passkey: next.passkey ?? null }))} />
          </div>
          {trigger && (
            <TriggerEditor
              key={nameOf(trigger)} trigger={trigger} onChange={(change) => save((now) => changed(now, chosen, change))}
              wording={policy.wordings[trigger.kind] ?? {}}
              onWording={(language, text) =>
                save((now) => ({ ...now, wordings: { ...now.wordings, [trigger.kind]: { ...now.wordings[trigger.kind], [language]: text } } }))
              }
              onMove={(step) => {
                save((now) => moved(now, chosen, step));
                setChosen(Math.min(policy.triggers.length - 1, Math.max(0, chosen + step)));
              }}
            />
          )}
        </div>
      )}
    </>
  );
}

function limitOf(trigger: Trigger, say: ReturnType<typeof useSay>): string {
  if (trigger.over !== undefined) return say('policy.over', { value: `${String(trigger.over)} ${trigger.currency ?? ''}`.trim() });
  if (trigger.moreThan !== undefined) return say('policy.moreThan', { value: trigger.moreThan });
  if (trigger.limit !== undefined) return say('policy.below', { value: trigger.limit, count: trigger.inARow ?? 1 });
  return trigger.name ?? say(`urgency.${trigger.route.urgency}`);
}

interface EditorProps {
  readonly trigger: Trigger;
  readonly wording: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<Trigger>) => void;
  readonly onWording: (language: string, text: string) => void;
  readonly onMove: (step: 1 | -1) => void;
}

const NUMBERS = ['over', 'moreThan', 'limit', 'inARow'] as const;

function TriggerEditor({ trigger, wording, onChange, onWording, onMove }: EditorProps) {
  const say = useSay();
  const queues = useQueues().data ?? [];
  const { route } = trigger;
  return (
    <div className="trigger-editor">
      <div className="line">
        <h2>{say(`reason.${trigger.kind}`)}</h2>
        <code className="tag mono">{trigger.kind}</code>
        <span className="end line">
          <Button look="quiet" square size="small" aria-label={say('policy.earlier')} onClick={() => onMove(-1)}>
            <IconArrowUp size={16} aria-hidden="true" />
          </Button>
          <Button look="quiet" square size="small" aria-label={say('policy.later')} onClick={() => onMove(1)}>
            <IconArrowDown size={16} aria-hidden="true" />
          </Button>
          <Switch aria-label={say('policy.on')} checked={route.enabled} onChange={(event) => onChange({ route: { ...route, enabled: event.currentTarget.checked } })} />
        </span>
      </div>
      {NUMBERS.filter((name) => trigger[name] !== undefined).map((name) => (
        <label key={name} className="trigger-number">
          <span>{say(`policy.number.${name}`)}</span>
          <input
            className="field" type="number" step="any" defaultValue={trigger[name]}
            onBlur={(event) => event.target.value !== '' && Number(event.target.value) !== trigger[name] && onChange({ [name]: Number(event.target.value) })}
          />
        </label>
      ))}
      {trigger.phrases &&
        Object.entries(trigger.phrases).map(([language, phrases]) => (
          <label key={language}>
            <span className="label">{say('policy.phrases', { language })}</span>
            <textarea
              className="field" rows={3} lang={language} defaultValue={phrases.join('\n')}
              onBlur={(event) => {
                const next = event.target.value.split('\n').map((line) => line.trim()).filter(Boolean);
                if (next.join('\n') !== phrases.join('\n')) onChange({ phrases: { ...trigger.phrases, [language]: next } });
              }}
            />
          </label>
        ))}
      <div>
        <span className="label">{say('policy.urgency')}</span>
        <div className="seg" role="group" aria-label={say('policy.urgency')}>
          {URGENCIES.map((urgency) => (
            <button key={urgency} type="button" aria-pressed={route.urgency === urgency} onClick={() => onChange({ route: { ...route, urgency } })}>
              {say(`urgency.${urgency}`)}
            </button>
          ))}
        </div>
      </div>
      <label>
        <span className="label">{say('policy.goesTo')}</span>
        <select className="field" value={route.queue} onChange={(event) => onChange({ route: { ...route, queue: event.target.value } })}>
          {queues.map((queue) => (
            <option key={queue.key} value={queue.key}>
              {queue.name}
            </option>
          ))}
        </select>
      </label>
      {Object.entries(wording).map(([language, text]) => (
        <label key={language}>
          <span className="label">{say('policy.customerReads', { language })}</span>
          <textarea className="field" rows={2} lang={language} defaultValue={text} onBlur={(event) => event.target.value !== text && onWording(language, event.target.value)} />
        </label>
      ))}
      {!route.enabled && trigger.kind === ('HEALTH_SAFETY' satisfies Reason) && (
        <label>
          <span className="label">{say('policy.offBecause')}</span>
          <textarea className="field" rows={2} defaultValue={trigger.offBecause ?? ''} onBlur={(event) => onChange({ offBecause: event.target.value.trim() || null })} />
        </label>
      )}
    </div>
  );
}
